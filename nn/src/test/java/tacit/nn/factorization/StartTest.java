// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class StartTest {
  private static final Kernels ON = new ScalarKernels();
  // Row sums are right to 1e-15; roots and sums of a dozen terms round a little more.
  private static final double ROUNDING = 1e-14;

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_balanced_start_gives_every_weight_one_norm(Seed seed) {
    for (var f : FactorizationLawsTest.drawn(seed)) {
      for (Tensor w : new BalancedStart(0.7).of(f, seed).values()) {
        assertThat(FactorizationLawsTest.norm(w)).isCloseTo(0.7, within(ROUNDING));
      }
    }
  }

  // W_{l+1}ᵀ W_{l+1} = W_l W_lᵀ.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void layers_of_matrices_are_balanced(Seed seed) {
    var f = MatrixFactorization.of(4, 3, 3);
    var w = new BalancedStart(1).of(f, seed).values();
    for (int l = 0; l + 1 < w.size(); l++) {
      double[] above = ON.matmul(w.get(l + 1), true, w.get(l + 1), false).toDoubles();
      double[] below = ON.matmul(w.get(l), false, w.get(l), true).toDoubles();
      assertThat(above).containsExactly(below, within(ROUNDING));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void vectors_of_a_cp_component_have_one_norm(Seed seed) {
    var f = CpFactorization.of(Shape.of(2, 3, 4), 5);
    var w = new BalancedStart(1).of(f, seed).values();
    for (Tensor factor : w) {
      assertThat(columnSquares(factor))
          .containsExactly(columnSquares(w.getFirst()), within(ROUNDING));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void vectors_of_a_local_component_have_one_norm(Seed seed) {
    var f = DrawnTrees.factorization(seed.generator());
    var w = new BalancedStart(1).of(f, seed);
    for (var node : f.tree().interiorNodes()) {
      double[] rows = columnSquares(ON.permute(w.get(f.name(node)), 1, 0));
      for (var child : node.children()) {
        assertThat(columnSquares(w.get(f.name(child)))).containsExactly(rows, within(ROUNDING));
      }
    }
  }

  private static double[] columnSquares(Tensor w) {
    double[] squares = new double[w.shape().size(1)];
    for (int i = 0; i < w.shape().size(0); i++) {
      for (int r = 0; r < squares.length; r++) squares[r] += w.get(i, r) * w.get(i, r);
    }
    return squares;
  }

  // Law: of 40,000 entries the mean is within 4 standard errors, and so is the variance.
  @Test
  void a_gaussian_start_has_mean_0_and_the_deviation_that_was_asked_for() {
    var f = MatrixFactorization.of(200, 200, 1);
    double[] w = new GaussianStart(0.1).of(f, new Seed(3)).get("layer_0").toDoubles();
    double mean = Arrays.stream(w).average().orElseThrow();
    double square = Arrays.stream(w).map(x -> x * x).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(4 * 0.1 / 200));
    assertThat(square).isCloseTo(0.01, within(4 * 0.01 * Math.sqrt(2) / 200));
  }

  @Test
  void a_larger_standard_deviation_scales_the_same_draws() {
    var f = Goldens.binary();
    var one = new GaussianStart(1).of(f, new Seed(3));
    var half = new GaussianStart(0.5).of(f, new Seed(3));
    for (String name : one.names()) {
      double[] expected = Arrays.stream(one.get(name).toDoubles()).map(x -> x / 2).toArray();
      assertThat(half.get(name).toDoubles()).containsExactly(expected);
    }
    assertThat(one.get("weight_0").toDoubles()).isNotEqualTo(one.get("weight_1").toDoubles());
  }

  @Test
  void a_start_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> new GaussianStart(-1))
        .hasMessage("gaussian start: standard deviation -1.0 must be a number of 0 or more");
    assertThatThrownBy(() -> new BalancedStart(0))
        .hasMessage("balanced start: scale 0.0 must be a number greater than 0");
  }
}
