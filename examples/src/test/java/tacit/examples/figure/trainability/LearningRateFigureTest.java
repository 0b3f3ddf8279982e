// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.nn.Params;
import tacit.theory.ntk.finite.EmpiricalKernel;
import tacit.theory.ntk.finite.Linearized;

class LearningRateFigureTest {
  private static final Kernels ON = new ScalarKernels();
  private final LearningRateFigure figure = new LearningRateFigure();

  /// One network whose loss first grows at rates above `steady` and is larger in the end above 2.
  private static Table rows(double steady, double lambda, double threshold) {
    var table =
        Table.of(
            "phase",
            "weight_variance",
            "depth",
            "width",
            "seed",
            "lambda_max",
            "empirical_lambda_max",
            "linearized_threshold",
            "rate",
            "peak",
            "end");
    for (String phase : List.of("ordered", "critical", "chaotic")) {
      for (double r : new double[] {0.8, 1, 1.25, 2, 3}) {
        double peak = r > steady ? 1.5 : 0.5, end = r > 2 ? 9 : 0.1;
        table = table.row(phase, 1.0, 3, 64, 0, 10.0, lambda, threshold, r, peak, end);
      }
    }
    return table;
  }

  @Test
  void holds_where_thresholds_are_near_one() {
    assertThat(figure.verdict(rows(1.25, 10.5, 1.001)).holds()).isTrue();
  }

  @Test
  void each_limit_can_be_missed() {
    assertMissed(rows(0.8, 10, 1), "network, ordered or critical, least r");
    assertMissed(rows(2, 10, 1), "network, ordered or critical, largest r");
    assertMissed(rows(1, 10, 0.98), "linearized threshold, least");
    assertMissed(rows(1, 10, 1.02), "linearized threshold, largest");
    assertMissed(rows(1, 7, 1), "λ_max, empirical over limit, least");
    assertMissed(rows(1, 13, 1), "λ_max, empirical over limit, largest");
  }

  private void assertMissed(Table rows, String what) {
    assertThat(figure.verdict(rows).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Verdict.Finding::what)
        .containsExactly(what);
  }

  @Test
  void a_cell_knows_its_thresholds() {
    var cell = LearningRateCell.of(rows(1.25, 9, 1)).getFirst();
    assertThat(cell).isEqualTo(new LearningRateCell("ordered", 3, 0.9, 1, 1.25, 2));
  }

  @Test
  void the_linearized_network_diverges_just_above_one() {
    Tensor theta = Tensor.matrix(new double[] {3, 1}, new double[] {1, 2});
    Tensor off = Tensor.matrix(new double[] {1}, new double[] {-0.5});
    double lambdaMax = (5 + Math.sqrt(5)) / 2;
    assertThat(Descent.threshold(theta, off, lambdaMax, ON)).isCloseTo(1, within(0.01));
    double unit = 2 * 2 / lambdaMax;
    assertThat(Descent.linearized(theta, off, 1.01 * unit, 2000, ON)).isGreaterThan(1e8);
    assertThat(Descent.linearized(theta, off, 0.99 * unit, 2000, ON)).isLessThan(1e-8);
  }

  /// Gradient descent on the weights of [Linearized], step by step, against its outputs' recursion.
  @Test
  void descent_on_linearized_weights_is_the_recursion_of_the_outputs() {
    var network = new LearningRateRun("ordered", 1, 2, 6, List.of(1.0), 0).network();
    Params<Tensor> start = network.init(new Seed(1));
    Tensor x = Tensor.gaussian(new Seed(2).generator(), 4, 32);
    var linear = Linearized.of(network, start, ON);
    double rate = 0.3;
    Params<Tensor> theta = start;
    double[] sizes = new double[6];
    Tensor first = Tensor.of(Shape.of(4, 1), new double[4]);
    for (int t = 0; t < sizes.length; t++) {
      var w = theta.map(value -> Var.of(value, ON));
      Var off = linear.at(w, Var.constant(x, ON)).plus(-0.7);
      if (t == 0) first = off.value();
      sizes[t] = Math.sqrt(off.square().sum().item());
      var gradients = w.with(off.square().mean().times(0.5).gradValues(w.values()));
      theta = w.zip(gradients, (v, g) -> v.detach().minus(Var.constant(g, ON).times(rate)).value());
    }
    Tensor kernel = EmpiricalKernel.of(network, start, ON).ntk(x);
    for (int t = 1; t < sizes.length; t++) {
      // Some dozens of roundings of numbers of the size of one.
      assertThat(Descent.linearized(kernel, first, rate, t, ON))
          .isCloseTo(sizes[t] / sizes[0], within(1e-12));
    }
  }

  @Test
  void a_run_has_a_row_for_each_rate_and_repeats() {
    var run = new LearningRateRun("critical", 1.4, 1, 16, List.of(0.5, 50.0), 0);
    var rows = run.rows();
    assertThat(rows.numbers("rate")).containsExactly(0.5, 50);
    assertThat(rows.numbers("end")[0]).isLessThan(1);
    assertThat(rows.numbers("end")[1]).isGreaterThan(1).isLessThanOrEqualTo(LearningRateRun.MOST);
    assertThat(run.rows()).isEqualTo(rows);
  }

  @Test
  void charts_and_cells_of_both_scales() {
    assertThat(figure.charts(rows(1.25, 10, 1))).hasSize(3);
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "", 2))).hasSize(9);
    assertThat(figure.runs(new Setting(Scale.FULL, 0, "", 2))).hasSize(24);
  }
}
