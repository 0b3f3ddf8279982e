// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

class CloneModelFigureTest {
  private static final CloneModelFigure FIGURE = new CloneModelFigure();

  /// A chunk of the clone model that is off by these, and one of independent neurons.
  private static Table made(double r2Off, double correlationOff, double r2Independent) {
    return new IndependentRun(4, 10, 1, 0)
        .rows()
        .where("size", 1)
        .where("layer", "none")
        .row(CloneRun.LAYER, 4, 10, 0, 0, 2, .6 + r2Off, .6, .1, .1, .2 + correlationOff, .2, .001)
        .row(CloneRun.PURE, 4, 10, 0, 0, 32, .995, .995, .1, .1, .2, .2, .001)
        .row(IndependentRun.LAYER, 4, 10, 0, 0, 2, r2Independent, .5, .1, .0, .1, .0, .1);
  }

  @Test
  void a_clone_model_is_measured_as_it_was_made() {
    var rows = new CloneRun(32, 4, 0.5, 20_000, 3, 1).rows();
    assertThat(rows.size()).isEqualTo(5 * 3);
    double[] r2 = rows.numbers("r2"), exact = rows.numbers("r2_population");
    // the sampling error of a share of a variance on 20,000 examples of 4 directions
    for (int i = 0; i < r2.length; i++) assertThat(r2[i]).isCloseTo(exact[i], within(0.01));
    assertThat(rows.words("size")).containsExactly("1", "2", "4", "8", "16");
  }

  @Test
  void a_chunk_of_independent_neurons_explains_its_share() {
    var rows = new IndependentRun(8, 5_000, 2, 3).rows();
    double[] r2 = rows.numbers("r2"), exact = rows.numbers("r2_population");
    // w of 5,000 examples are explained by chance, and neurons vary by √(2/5000)
    for (int i = 0; i < r2.length; i++) assertThat(r2[i]).isCloseTo(exact[i], within(0.03));
    assertThat(Arrays.stream(rows.numbers("correlation_outside_population"))).containsOnly(0.0);
  }

  @Test
  void an_untrained_network_has_no_formula() {
    var rows = new UntrainedRun("", 16, 300, 1, 0).rows();
    assertThat(rows.words("r2_population")).containsExactly("unknown");
    assertThat(rows.words("layer")).containsExactly("untrained, noise");
  }

  @Test
  void it_holds_near_the_model_and_without_clones_elsewhere() {
    assertThat(FIGURE.verdict(made(.004, .006, .6)).holds()).isTrue();
    assertThat(FIGURE.verdict(made(.006, .006, .6)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.004, .008, .6)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.004, .006, .995)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(0, .008, .6)).findings().get(1))
        .extracting(Finding::what, Finding::limit)
        .containsExactly("clone model: distance of MC_out, past the floor", "at most 0.03");
  }

  @Test
  void half_of_the_pairs_and_more_are_inside_a_chunk_of_half() {
    assertThat(LayerRows.outsidePairs(4, 2)).isEqualTo(2.0 / 12);
  }
}
