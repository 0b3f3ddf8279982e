// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.*;

class TaylorTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Weights LAW = Weights.ntk(2, 0.1);

  private static final Network ERF =
      new Network(
          Serial.of(Dense.of(6, LAW), new Erf(), Dense.of(5, LAW), new Erf(), Dense.of(2, LAW)),
          Shape.of(3));

  private static Var examples(Seed seed) {
    return Var.constant(Tensor.gaussian(seed.child("x").generator(), 4, 3), ON);
  }

  /// `θ₀ + s δ`, `δ` drawn.
  static Params<Var> away(Params<Tensor> start, Seed seed, double s) {
    var random = seed.child("delta").generator();
    return start.map(w -> {
      var delta = Var.constant(Tensor.gaussian(random, w.shape().toArray()), ON);
      return Var.of(Var.constant(w, ON).plus(delta.times(s)).value(), ON);
    });
  }

  private static Var truth(Network network, Params<Var> theta, Var x) {
    return network.forward(theta, x, Pass.inference(network.initialState()));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_linear_network_of_two_layers_is_its_own_expansion_of_degree_two(Seed seed) {
    var network = new Network(Serial.of(Dense.of(4, LAW), Dense.of(2, LAW)), Shape.of(3));
    var start = network.init(seed);
    var theta = away(start, seed, 1);
    var x = examples(seed);
    double[] exact = truth(network, theta, x).value().toDoubles();
    // Some hundred roundings of numbers up to a hundred.
    assertThat(Taylor.of(network, start, 2, ON).at(theta, x).value().toDoubles())
        .containsExactly(exact, within(1e-12));
    assertThat(Taylor.of(network, start, 3, ON).at(theta, x).value().toDoubles())
        .containsExactly(exact, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void at_the_start_value_and_gradient_are_the_networks(Seed seed) {
    var start = ERF.init(seed);
    var x = examples(seed);
    var c = Var.constant(Tensor.gaussian(seed.child("c").generator(), 4, 2), ON);
    var theta = start.map(w -> Var.of(w, ON));
    var w = theta.values().toArray(Var[]::new);
    var linear = Linearized.of(ERF, start, ON).at(theta, x);
    var network = truth(ERF, theta, x);
    assertThat(linear.value().toDoubles()).containsExactly(network.value().toDoubles());
    var expected = network.times(c).sum().grad(w);
    var gradient = linear.times(c).sum().grad(w);
    for (int i = 0; i < w.length; i++) {
      // Two orders of the same sums of some ten terms of the size of one.
      assertThat(gradient.get(i).value().toDoubles())
          .containsExactly(expected.get(i).value().toDoubles(), within(1e-13));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_linearized_network_is_linear(Seed seed) {
    var start = ERF.init(seed);
    var x = examples(seed);
    var linear = Linearized.of(ERF, start, ON);
    double[] f0 = linear.at(away(start, seed, 0), x).value().toDoubles();
    double[] f1 = linear.at(away(start, seed, 1), x).value().toDoubles();
    double[] f3 = linear.at(away(start, seed, 3), x).value().toDoubles();
    for (int i = 0; i < f0.length; i++) {
      assertThat(f3[i] - f0[i]).isCloseTo(3 * (f1[i] - f0[i]), within(1e-12));
    }
  }

  // Messages

  @Test
  void a_degree_below_zero_is_refused() {
    assertThatThrownBy(() -> Taylor.of(ERF, ERF.init(new Seed(0)), -1, ON))
        .hasMessage("taylor: degree -1; take 0 (the start), 1 (linear) or more");
  }
}
