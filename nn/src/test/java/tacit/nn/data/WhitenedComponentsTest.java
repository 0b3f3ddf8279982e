// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class WhitenedComponentsTest {
  private static final Kernels ON = new ScalarKernels();

  /// Rows whose columns depend on one another.
  private static Tensor mixed(Seed seed, int n, int d) {
    var random = seed.generator();
    return ON.matmul(Tensor.gaussian(random, n, d), false, Tensor.gaussian(random, d, d), false);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void over_the_training_set_components_have_mean_0_and_covariance_1(Seed seed) {
    Tensor x = mixed(seed, 40, 6);
    Tensor z = WhitenedComponents.of(x, 4, ON).of(x, ON);
    Tensor gram = ON.matmul(z, true, z, false);
    for (int a = 0; a < 4; a++) {
      double mean = 0;
      for (int i = 0; i < 40; i++) mean += z.get(i, a) / 40;
      assertThat(mean).isCloseTo(0, within(1e-10)); // rounding over the smallest deviation
      for (int b = 0; b < 4; b++) {
        assertThat(gram.get(a, b) / 40).isCloseTo(a == b ? 1 : 0, within(1e-9)); // its square
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void other_inputs_take_the_mean_and_the_units_of_the_training_set(Seed seed) {
    Tensor x = mixed(seed, 40, 6), other = mixed(seed.child("other"), 5, 6);
    var fit = WhitenedComponents.of(x, 3, ON);
    Tensor z = fit.of(other, ON);
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 3; j++) {
        double along = 0;
        for (int a = 0; a < 6; a++) {
          along += (other.get(i, a) - fit.mean().get(a)) * fit.directions().get(a, j);
        }
        assertThat(z.get(i, j))
            .isCloseTo(along / fit.deviation().get(j), within(1e-12 * (1 + Math.abs(z.get(i, j)))));
      }
    }
  }

  // Means (2, 1); along (1, 0) the deviations −2, 0, 0, 2 have the mean square 2, along (0, 1)
  // those −1, 1, and 0 twice have 1/2.
  @Test
  void two_directions_worked_by_hand() {
    Tensor x = Tensor.matrix(new double[][] {{0, 1}, {2, 0}, {2, 2}, {4, 1}});
    var fit = WhitenedComponents.of(x, 2, ON);
    assertThat(fit.mean().toDoubles()).containsExactly(2, 1);
    assertThat(fit.deviation().get(0)).isCloseTo(Math.sqrt(2), within(1e-15));
    assertThat(fit.deviation().get(1)).isCloseTo(Math.sqrt(.5), within(1e-15));
    Tensor z = fit.of(Tensor.matrix(new double[][] {{6, 2}}), ON);
    assertThat(z.shape()).isEqualTo(Shape.of(1, 2));
    assertThat(z.get(0, 0)).isCloseTo(4 / Math.sqrt(2), within(1e-14));
    assertThat(z.get(0, 1)).isCloseTo(1 / Math.sqrt(.5), within(1e-14));
  }

  @Test
  void what_cannot_be_whitened_is_refused() {
    Tensor flat = Tensor.matrix(new double[][] {{1, 5}, {2, 5}, {3, 5}});
    assertThatThrownBy(() -> WhitenedComponents.of(flat, 2, ON))
        .hasMessage(
            "whitened components: x varies along 1 directions only, not 2; ask for fewer"
                + " components");
    assertThatThrownBy(() -> WhitenedComponents.of(flat, 3, ON))
        .hasMessage("whitened components: 3 of 2 components; give 1 to 2");
    assertThatThrownBy(() -> WhitenedComponents.of(Tensor.matrix(new double[] {1, 2}), 1, ON))
        .hasMessage("whitened components: x has 1 examples; give 2 or more");
    Tensor broken = Tensor.matrix(new double[][] {{1, 2}, {3, Double.NaN}});
    assertThatThrownBy(() -> WhitenedComponents.of(broken, 1, ON))
        .hasMessage("whitened components: x is NaN in row 1, column 1; give finite inputs");
    var fit = WhitenedComponents.of(flat, 1, ON);
    assertThatThrownBy(() -> fit.of(Tensor.matrix(new double[][] {{1, 2, 3}}), ON))
        .hasMessage(
            "whitened components: axis d is 2 in V (d, k) = (2, 1) but 3 in x (n, d) = (1, 3)");
  }
}
