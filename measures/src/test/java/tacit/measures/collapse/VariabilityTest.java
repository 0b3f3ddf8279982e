// SPDX-License-Identifier: Apache-2.0
package tacit.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.linalg.SymmetricEigen;

class VariabilityTest {
  private static final Kernels ON = new ScalarKernels();

  // Laws

  /// A linear map that loses nothing cancels between `Σ_W` and `Σ_B⁺` if `c − 1 = p`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void nc1_of_as_many_means_as_dimensions_does_not_know_the_axes(Seed seed) {
    var drawn = Collapsed.drawn(seed, 20, 2, 3);
    Tensor map = Tensor.matrix(new double[][] {{2, 1}, {1, 1}});
    Tensor mapped = ON.matmul(drawn.features(), false, map, false);
    double plain = Variability.of(drawn.features(), drawn.labels(), 3).nc1();
    // rounding times the condition of the map, 7, and that of three drawn means, below 1e4
    assertThat(Variability.of(mapped, drawn.labels(), 3).nc1())
        .isCloseTo(plain, within(1e-11 * plain));
  }

  // Golden, by hand: means ±1, both variances 1, so Σ_W = Σ_B = 1 and ‖μ₀ − μ₁‖² = 4

  @Test
  void two_classes_on_a_line() {
    Tensor features = Tensor.matrix(new double[][] {{0}, {2}, {0}, {-2}});
    var v = Variability.of(features, Indices.of(0, 0, 1, 1), 2);
    var rounding = within(4 * Math.ulp(1.0)); // of a singular value and its square
    assertThat(v.nc1()).isCloseTo(.5, rounding);
    assertThat(v.nc1(false)).isCloseTo(1, rounding);
    assertThat(v.traceRatio()).isEqualTo(1);
    assertThat(v.cdnv()).isEqualTo(.25);
  }

  /// Means (−1, 0), (1, 0), (0, t), and samples half a unit above and below: the second eigenvalue
  /// of `Σ_B` is `2t²/9`, of the first `t²/3`, and `Σ_W` is ¼ there and 0 along the first.
  @ParameterizedTest
  @CsvSource({"1e-4, 1.125e8", "1e-6, 0"})
  void a_direction_in_which_the_means_hardly_differ_is_dropped(double t, double trace) {
    double[][] features = {{-1, .5}, {-1, -.5}, {1, .5}, {1, -.5}, {0, t + .5}, {0, t - .5}};
    var v = Variability.of(Tensor.matrix(features), Indices.of(0, 0, 1, 1, 2, 2), 3);
    // a mean of size t = 1e-4 is known to an ulp of 1/2, 1e-12 of it, and enters squared
    assertThat(v.trace()).isCloseTo(trace, within(1e-11 * trace + 1e-20));
  }

  // Agreement

  /// `tr(Σ_W Σ_B⁺)` with both matrices made and `Σ_B` inverted by its eigenvalues.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_sum_of_squares_is_the_trace_of_the_matrices(Seed seed) {
    var drawn = Collapsed.drawn(seed, 30, 6, 4);
    var h = ClassMeans.of(drawn.features(), drawn.labels(), 4);
    double[][] within = new double[30][];
    Arrays.setAll(within, h::within);
    Tensor sigmaW = gram(within), sigmaB = gram(h.centered());
    var eigen = SymmetricEigen.of(sigmaB);
    double trace = 0;
    for (int r = 0; r < 3; r++) {
      double along = 0;
      for (int a = 0; a < 6; a++) {
        for (int b = 0; b < 6; b++) {
          along += eigen.v().get(a, r) * sigmaW.get(a, b) * eigen.v().get(b, r);
        }
      }
      trace += along / eigen.lambda().get(r);
    }
    // eigenvalues err by about ε λ₁; the third is above 1e-3 λ₁ for drawn means
    assertThat(Variability.of(h).trace()).isCloseTo(trace, within(1e-11 * trace));
  }

  /// `(1/n) Xᵀ X` of rows.
  private static Tensor gram(double[][] rows) {
    Tensor x = Tensor.matrix(rows);
    Tensor product = ON.matmul(x, true, x, false);
    double[] scaled = Arrays.stream(product.toDoubles()).map(v -> v / rows.length).toArray();
    return Tensor.of(product.shape(), scaled);
  }
}
