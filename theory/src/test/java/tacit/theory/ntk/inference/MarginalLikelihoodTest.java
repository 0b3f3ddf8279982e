// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.inference.InfiniteEnsembleTest.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.theory.ntk.inference.TunableKernel.Activation;

class MarginalLikelihoodTest {
  private static final double STEP = 1e-5;

  // Gradient

  /// Central differences of step `h` err by `h²` and by `ε/h` of a value of size 10.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void slopes_are_those_of_differences(Seed seed) {
    var x = Tensor.gaussian(seed.generator(), 5, 3);
    var y = Tensor.gaussian(seed.child("y").generator(), 5, 2);
    for (Activation activation : Activation.values()) {
      var network = new TunableKernel(activation, 3);
      var at = MarginalLikelihood.of(network, x, y, 1.7, 0.3, 0.05);
      double byW = value(network, x, y, 1.7 + STEP, 0.3) - value(network, x, y, 1.7 - STEP, 0.3);
      double byB = value(network, x, y, 1.7, 0.3 + STEP) - value(network, x, y, 1.7, 0.3 - STEP);
      assertThat(at.byWeightVariance()).isCloseTo(byW / (2 * STEP), within(1e-6));
      assertThat(at.byBiasVariance()).isCloseTo(byB / (2 * STEP), within(1e-6));
    }
  }

  private static double value(TunableKernel network, Tensor x, Tensor y, double w, double b) {
    return MarginalLikelihood.of(network, x, y, w, b, 0.05).value();
  }

  // Golden value, by hand

  /// `K = diag(1, 1)` of the linear network on unit vectors of length `√2`, noise 1: `A = 2 I`, `Y
  /// = (2, 0)`: `−½ · 4/2 − log 2 − log 2π`. By `σ_w²`, `½ Σ (αᵢ² − 1/2) = ½ (1 − 1) = 0`.
  @Test
  void two_inputs_at_a_right_angle() {
    var x = Tensor.matrix(new double[][] {{Math.sqrt(2), 0}, {0, Math.sqrt(2)}});
    var linear = new TunableKernel(Activation.ERF, 0);
    var at = MarginalLikelihood.of(linear, x, Toy.column(2, 0), 1, 0, 1);
    assertThat(at.value()).isCloseTo(-1 - Math.log(4 * Math.PI), within(1e-15));
    assertThat(at.byWeightVariance()).isCloseTo(0, within(1e-15));
  }

  /// With the slope zero above the best `σ_w²` is 1; from below the value rises, from above it
  /// falls.
  @Test
  void the_best_variance_lies_where_the_slope_changes_its_sign() {
    var x = Tensor.matrix(new double[][] {{Math.sqrt(2), 0}, {0, Math.sqrt(2)}});
    var linear = new TunableKernel(Activation.ERF, 0);
    var y = Toy.column(2, 0);
    assertThat(MarginalLikelihood.of(linear, x, y, 0.9, 0, 1).byWeightVariance()).isPositive();
    assertThat(MarginalLikelihood.of(linear, x, y, 1.1, 0, 1).byWeightVariance()).isNegative();
  }

  // Messages

  @ParameterizedTest
  @EnumSource(Activation.class)
  void one_input_has_no_pairs(Activation activation) {
    var one = Tensor.matrix(new double[][] {{1, 2}});
    assertThat(
            refusal(() ->
                MarginalLikelihood.of(
                    new TunableKernel(activation, 1), one, Toy.column(1), 1, 0, 0)))
        .isEqualTo("tunable kernel: x is (1, 2); give at least two inputs");
    assertThat(refusal(() -> new TunableKernel(activation, -1)))
        .isEqualTo("tunable kernel: the depth is -1; it must be 0 or more");
  }
}
