// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarKernels;

class ReluNetworkTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_normalized_network_times_its_norms_is_the_network(Seed seed) {
    var drawn = DrawnProblem.of(seed, 6, 3, 5, 4, 1);
    Tensor x = drawn.points().inputs();
    double rho = MarginState.of(drawn.network(), drawn.points()).normProduct();
    double[] f = drawn.network().scores(x), unit = drawn.network().normalized().scores(x);
    for (int i = 0; i < f.length; i++) {
      assertThat(rho * unit[i]).isCloseTo(f[i], within(1e-13 * rho)); // sums of 60 products
    }
  }

  // Gradient

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_gradient_is_that_of_the_engine(Seed seed) {
    var drawn = DrawnProblem.of(seed, 6, 3, 5, 4, 1);
    double[] c = Tensor.gaussian(seed.child("c").generator(), 6).toDoubles();
    var on = new ScalarKernels();
    List<Var> w = drawn.network().weights().tensors().stream().map(t -> Var.of(t, on)).toList();
    Var h = Var.constant(drawn.points().inputs(), on);
    for (int k = 0; k < w.size(); k++) {
      h = h.matmul(w.get(k).transpose());
      if (k < w.size() - 1) h = h.relu();
    }
    Var sum = h.times(h.like(Tensor.of(Shape.of(6, 1), c))).sum();
    var byEngine = new PerLayer(sum.gradValues(w));
    PerLayer gradient = drawn.network().gradient(drawn.points().inputs(), c);
    double off = gradient.plus(-1, byEngine).norm();
    assertThat(off).isLessThan(1e-13 * gradient.norm()); // the same sums in another order
  }

  // Golden, by hand

  @Test
  void the_small_network_has_these_outputs() {
    var points = FourPoints.points();
    assertThat(FourPoints.network().scores(points.inputs())).containsExactly(1.5, -2, 0.5, 5);
    assertThat(FourPoints.network().margins(points)).containsExactly(1.5, 2, 0.5, 5);
    assertThat(FourPoints.network().weights().norms()).containsExactly(2, 1.5);
  }

  @Test
  void a_single_layer_is_linear() {
    var linear = ReluNetwork.of(Tensor.matrix(new double[] {2, -1}));
    Tensor x = Tensor.matrix(new double[] {-1, 3}, new double[] {4, 1});
    assertThat(linear.scores(x)).containsExactly(-5, 7);
    assertThat(linear.gradient(x, 1, 2).get(0).toDoubles()).containsExactly(7, 5);
  }

  // Messages

  @Test
  void layers_must_fit() {
    assertThatThrownBy(() -> ReluNetwork.of(Tensor.identity(2)))
        .hasMessage("relu network: layer 0 is (2, 2); it needs one row, for one output");
    Tensor one = Tensor.matrix(new double[] {1, 2, 3});
    assertThatThrownBy(() -> ReluNetwork.of(Tensor.identity(2), one))
        .hasMessage("relu network: layer 0 is (2, 2); it needs 3 rows for the next");
    assertThatThrownBy(ReluNetwork::of)
        .hasMessage("relu network: no layers; give at least one matrix");
  }

  @Test
  void a_layer_of_zeros_has_no_direction() {
    var network = ReluNetwork.of(Tensor.identity(2), Tensor.matrix(new double[] {0, 0}));
    assertThatThrownBy(network::normalized)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("relu network: layer 1 has norm 0.0 and so no direction; start it elsewhere");
  }
}
