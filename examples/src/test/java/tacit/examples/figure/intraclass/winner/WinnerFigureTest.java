// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.winner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.data.HiddenLabels;
import tacit.nn.data.Hierarchy;
import tacit.nn.data.SyntheticClusters;

class WinnerFigureTest {
  private final Figure figure = new WinnerFigure();

  private static Table made(double good, double gap, double linear) {
    Table rows = new Table(WinnerRun.COLUMNS, List.of());
    rows = add(rows, WinnerCase.GOOD, good, gap);
    return add(rows, WinnerCase.LINEAR, linear, 1.2);
  }

  /// With a spread of 1 in the other class.
  private static Table add(Table rows, WinnerCase one, double favored, double gap) {
    return rows.row(one.word(), 0, WinnerRun.FAVORED, 0, "", 60, favored)
        .row(one.word(), 0, WinnerRun.OTHER, 0, "", 60, 1.0)
        .row(one.word(), 0, WinnerRun.GAP, 0, "", 60, gap);
  }

  private List<String> missed(Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Verdict.Finding::what)
        .toList();
  }

  @Test
  void the_favored_class_is_to_part_with_rectifiers_and_not_without() {
    assertThat(missed(made(5, 1, 0.9))).isEmpty();
    assertThat(missed(made(2.9, 1, 1.3)))
        .containsExactly(
            "seed 0: favored over other class, rectified",
            "seed 0: favored class over gap of the classes",
            "seed 0: no rectifier, ratio or its inverse");
    assertThat(missed(made(6, 2, 0.79)))
        .containsExactly(
            "seed 0: favored class over gap of the classes",
            "seed 0: no rectifier, ratio or its inverse");
  }

  // Two inputs, four clusters of one example each: x, y, −x and 3 y, two in each class.
  private static ClusterMeans means() {
    var hierarchy = new Hierarchy("h", List.of("a", "b"), List.of(0, 0, 1, 1));
    var inputs = Tensor.of(Shape.of(4, 2), 1, 0, 0, 1, -1, 0, 0, 3);
    return ClusterMeans.of(HiddenLabels.of(inputs, Indices.of(0, 1, 2, 3), hierarchy));
  }

  @Test
  void spreads_are_those_of_a_case_worked_by_hand() {
    Tensor hidden = Tensor.of(Shape.of(2, 2), 2, 5, 4, 7),
        outgoing = Tensor.matrix(new double[][] {{-3}, {1}});
    assertThat(means().of(hidden, 0)).containsExactly(2, 4, -2, 12);
    assertThat(ClusterMeans.strongest(outgoing, 1)).containsExactly(0);
    assertThat(ClusterMeans.favored(outgoing, 0)).isZero();
    assertThat(ClusterMeans.favored(outgoing, 1)).isEqualTo(1);
    // class 0 at 2 and 4, class 1 at −2 and 12
    assertThat(means().spread(hidden, outgoing, 0)).isEqualTo(new ClusterMeans.Spread(1, 7, 2));
    // neuron 1: class 0 at 5 and 7, class 1, which it favors, at −5 and 21
    assertThat(means().spread(hidden, outgoing, 0, 1))
        .isEqualTo(new ClusterMeans.Spread((1 + 13) / 2.0, (7 + 1) / 2.0, (2 + 2) / 2.0));
  }

  @Test
  void without_rectifier_the_network_is_linear_and_has_the_same_weights() {
    var network = WinnerCase.LINEAR.network(3);
    assertThat(((Serial) network.layer()).layers()).noneMatch(Relu.class::isInstance);
    assertThat(network.parameters().names()).containsExactly("0.W", "2.W", "2.b");
    assertThat(WinnerCase.GOOD.network(3).parameters().names())
        .containsExactly("1.W", "3.W", "3.b");
  }

  @Test
  void a_small_run_follows_every_cluster_from_start_to_end() {
    var clusters = new SyntheticClusters(40, 4, 5, 0.45, 20, 20);
    Table rows =
        Table.join(
            Arrays.stream(WinnerCase.values())
                .map(one -> new WinnerRun(one, clusters, 12, 0).rows())
                .toList());
    Table paths = rows.where("case", "good").where("part", WinnerRun.MEAN);
    assertThat(paths.size()).isEqualTo(4 * 7);
    assertThat(paths.where("class", WinnerRun.FAVORED).words("cluster")).hasSize(2);
    assertThat(WinnerFigure.number(rows, WinnerCase.GOOD, WinnerRun.TEST)).isGreaterThan(0.8);
    assertThat(figure.charts(rows)).hasSize(4);
  }

  @Test
  void a_mean_pre_activation_is_that_of_the_mean_input() {
    var drawn = new SyntheticClusters(12, 4, 2, 0.3, 3, 1).draw(new Seed(2)).train();
    var hidden = Tensor.gaussian(new Seed(3).generator(), 12, 1);
    double sum = 0;
    for (int i = 3; i < 6; i++) {
      for (int j = 0; j < 12; j++) sum += drawn.inputs().get(i, j) * hidden.get(j, 0);
    }
    // sums of 36 products of size 4 and less
    assertThat(ClusterMeans.of(drawn).of(hidden, 0)[1])
        .isCloseTo(sum / 3, within(36 * Math.ulp(4.0)));
  }

  @Test
  void full_scale_has_three_seeds() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 2, "", 1))).hasSize(4);
    assertThat(figure.runs(new Setting(Scale.FULL, 2, "", 1)))
        .hasSize(12)
        .last()
        .isEqualTo(new WinnerRun(WinnerCase.ONE_NEURON, SyntheticClusters.usual(), 60, 4));
  }
}
