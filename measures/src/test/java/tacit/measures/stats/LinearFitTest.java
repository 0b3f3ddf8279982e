// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class LinearFitTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void points_on_a_line_are_explained_wholly(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 12, 2);
    double[] y = new double[12];
    Arrays.setAll(y, i -> 3 * x.get(i, 0) - 2 * x.get(i, 1) + 5);
    var fit = LinearFit.of(x, Tensor.vector(y));
    // rounding times the condition of a drawn (12, 2), which is below 100
    var rounding = within(1e-12);
    assertThat(fit.weights().toDoubles()).containsExactly(new double[] {3, -2}, rounding);
    assertThat(fit.intercept()).isCloseTo(5, rounding);
    assertThat(fit.rSquared()).isCloseTo(1, rounding);
    assertThat(fit.adjusted()).isCloseTo(1, rounding);
  }

  // Golden, by hand: the line 5/6 + x/2 through (0, 1), (1, 1), (2, 2); of 2/3 in all, 1/6 is left

  @Test
  void three_points() {
    Tensor x = Tensor.matrix(new double[][] {{0}, {1}, {2}});
    var fit = LinearFit.of(x, Tensor.vector(1, 1, 2));
    var rounding = within(1e-14); // a dozen operations on numbers of size 1
    assertThat(fit.weights().item()).isCloseTo(.5, rounding);
    assertThat(fit.intercept()).isCloseTo(5 / 6.0, rounding);
    assertThat(fit.rSquared()).isCloseTo(.75, rounding);
    assertThat(fit.adjusted()).isCloseTo(.5, rounding);
  }

  /// The line `3/2 x` through (0, 0), (1, 1), (1, 2), (2, 3): of 5 in all, 1/2 is left, and there
  /// are two points more than unknowns.
  @Test
  void four_points() {
    Tensor x = Tensor.matrix(new double[][] {{0}, {1}, {1}, {2}});
    var fit = LinearFit.of(x, Tensor.vector(0, 1, 2, 3));
    var rounding = within(1e-14); // a dozen operations on numbers of size 1
    assertThat(fit.weights().item()).isCloseTo(1.5, rounding);
    assertThat(fit.intercept()).isCloseTo(0, rounding);
    assertThat(fit.rSquared()).isCloseTo(.9, rounding);
    assertThat(fit.adjusted()).isCloseTo(.85, rounding);
  }

  // Messages

  @Test
  void as_many_unknowns_as_points_are_refused() {
    assertThatThrownBy(() -> LinearFit.of(Tensor.identity(3), Tensor.vector(1, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("linear fit: 3 points for 3 features; give at least 5, or any line would do");
    assertThatThrownBy(() -> LinearFit.of(Tensor.identity(3), Tensor.vector(1, 2)))
        .hasMessage("linear fit: axis n is 3 in features (n, d) = (3, 3) but 2 in y (n) = (2)");
  }

  @Test
  void a_constant_cannot_be_explained() {
    Tensor x = Tensor.matrix(new double[][] {{0}, {1}, {2}});
    assertThatThrownBy(() -> LinearFit.of(x, Tensor.vector(2, 2, 2)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "linear fit: the squares of y about its mean sum to 0.0; give finite numbers that"
                + " differ");
  }
}
