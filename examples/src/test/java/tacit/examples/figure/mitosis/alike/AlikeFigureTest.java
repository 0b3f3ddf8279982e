// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.DisjointClones;

class AlikeFigureTest {
  private static final AlikeFigure FIGURE = new AlikeFigure();
  private static final String DATA = "fashion-mnist-embedded";

  private static final DisjointClones CLONES =
      new DisjointClones(
          List.of(
              Tensor.matrix(new double[][] {{2, 1}, {0, 3}, {1, 0}, {0, 1}}),
              Tensor.matrix(new double[][] {{1, 0}, {3, 1}, {2, 0}, {0, 2}})),
          Indices.of(0, 0, 1, 1));

  /// The summaries of both networks, that with weight decay better by these.
  private static Table made(double correlation, double agreement, double vote) {
    var table = Table.of("weight_decay", "part", "of", "value");
    for (double decay : new double[] {AlikeFigure.DECAY, 0}) {
      double gain = decay > 0 ? 1 : 0;
      table =
          table
              .row(decay, AlikeRows.SUMMARY, AlikeRows.CORRELATION, .4 + gain * correlation)
              .row(decay, AlikeRows.SUMMARY, AlikeRows.AGREEMENT, .8 + gain * agreement)
              .row(decay, AlikeRows.SUMMARY, AlikeRows.SHARED, .5 + gain / 10)
              .row(decay, AlikeRows.ERROR, AlikeRows.CLONE, .2)
              .row(decay, AlikeRows.ERROR, AlikeRows.VOTE, vote);
    }
    return table;
  }

  @Test
  void rows_of_two_clones_by_hand() {
    var rows = new AlikeRows(DATA, 0, 3).summary(CLONES, .25, .9);
    assertThat(rows.where("of", AlikeRows.CLONE).numbers("value")).containsExactly(.5, .25);
    assertThat(rows.where("of", AlikeRows.VOTE).number("value")).isEqualTo(.25);
    assertThat(rows.where("of", AlikeRows.AGREEMENT).number("value")).isEqualTo(.75);
    // both err on one of four images, the first on another too: (1/4 − 1/8) / √(1/4 · 3/16)
    assertThat(rows.where("of", AlikeRows.CORRELATION).number("value"))
        .isCloseTo(1 / Math.sqrt(3), within(1e-15)); // rounding
    assertThat(rows.where("part", AlikeRows.COVARIANCE).size()).isEqualTo(3);
    assertThat(
            new AlikeRows(DATA, 0, 3)
                .answers(new int[] {1}, CLONES, Tensor.of(Shape.of(4, 2), new double[8])))
        .satisfies(each -> assertThat(each.numbers("value")).containsExactly(0, 1, 0));
  }

  @Test
  void margins_are_in_the_order_of_the_whole_layer_and_of_one_size() {
    Tensor whole = Tensor.matrix(new double[][] {{0, 9}, {0, 3}, {5, 0}, {0, 1}});
    // margins 1, −3, −1, 1 of the first clone; the whole layer's are −9, −3, −5, 1
    assertThat(MarginMaps.of(CLONES, whole, 0, 1, 3)[0])
        .containsExactly(
            new double[] {
              1 / Math.sqrt(11 / 3.0), -3 / Math.sqrt(11 / 3.0), 1 / Math.sqrt(11 / 3.0)
            },
            within(1e-15)); // rounding
  }

  @Test
  void a_small_network_is_cut_into_chunks_that_answer() {
    var training = new Training(1, 100, 0.1, 0.005);
    var rows = new AlikeRun(DATA, 16, 8, training, 0, true).rows();
    assertThat(rows.where("of", AlikeRows.CLONE).size()).isEqualTo(2);
    assertThat(rows.where("part", AlikeRows.ANSWER).size()).isEqualTo(12 * 3);
    assertThat(rows.where("part", AlikeRows.ANSWER).words("of")).containsExactly("6");
    assertThat(rows.where("part", AlikeRows.MARGIN).size()).isEqualTo(2 * 60);
    assertThat(rows.where("of", AlikeRows.MEASURED).numbers("value")).hasSize(60).isSorted();
  }

  @Test
  void pictures_are_of_the_first_networks() {
    var with = new AlikeRun(DATA, 16, 8, new Training(1, 100, 0.1, 0.005), 0, true).rows();
    var without = new AlikeRun(DATA, 16, 8, new Training(1, 100, 0.1, 0), 0, true).rows();
    var charts = FIGURE.charts(Table.join(List.of(with, without)));
    assertThat(charts).hasSize(6);
    assertThat(charts.getFirst().table().rows()).hasSize(12);
    assertThat(charts.get(2).table().rows()).hasSize(2);
    assertThat(charts.get(4).table().rows()).hasSize(60);
    assertThat(charts.get(5).table().rows()).hasSize(7);
  }

  @Test
  void it_holds_where_weight_decay_makes_chunks_alike() {
    assertThat(FIGURE.verdict(made(.2, .1, .19)).holds()).isTrue();
    assertThat(FIGURE.verdict(made(.05, .1, .19)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.2, .04, .19)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(.2, .1, .2)).holds()).isFalse();
  }
}
