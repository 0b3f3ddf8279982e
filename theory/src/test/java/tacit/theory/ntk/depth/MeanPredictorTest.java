// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.depth.Printed.check;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class MeanPredictorTest {
  private static final Tensor X = Tensor.of(Shape.of(4, 1), 0, 1, 2.5, 4);
  private static final Tensor Y = Tensor.of(Shape.of(4, 1), 1, -1, .5, -.5);
  private static final Tensor AT = Tensor.of(Shape.of(2, 1), .5, 3);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void at_the_training_inputs_it_gives_their_labels(Seed seed) {
    Tensor k = NtkSpectrumTest.drawn(seed, 5, 9);
    Tensor y = Tensor.gaussian(seed.child("y").generator(), 5, 2);
    double kappa = NtkSpectrum.of(k).conditionNumber();
    assertThat(MeanPredictor.apply(k, k, y, 0).toDoubles())
        .containsExactly(y.toDoubles(), within(50 * kappa * Math.ulp(1.0)));
  }

  // Golden values: of a second implementation

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.9999546001, 1.0000454, 1.000090804, -6.94366786e-12, 0.0410197994",
    "1, 0.6166895848, 1.384421939, 2.244925119, -0.0313636806, 0.328773588",
    "10, 0.0107174893, 2.860150421, 266.8675789, -0.385051603, 0.815932565",
    "100, 1.385459022e-05, 3.826607247, 276197.7935, -0.504389651, 0.876559237",
  })
  void a_kernel_of_four_points_over_its_bandwidth(
      double h, String min, String max, String kappa, String first, String second) {
    var kernel = new RbfKernel(h);
    Tensor kdd = kernel.gram(X, X);
    var spectrum = NtkSpectrum.of(kdd);
    check(spectrum.lambdaMin(), min);
    check(spectrum.lambdaMax(), max);
    check(spectrum.conditionNumber(), kappa);
    Tensor f = MeanPredictor.apply(kernel.gram(AT, X), kdd, Y, 0);
    // the first answer of the first row is what is left of numbers near 1
    double rounding = Math.max(Math.ulp(1.0), new BigDecimal(first).ulp().doubleValue());
    assertThat(f.get(0, 0)).isCloseTo(Double.parseDouble(first), within(rounding));
    check(f.get(1, 0), second);
  }

  @Test
  void an_infinite_bandwidth_is_the_cubic_through_the_points() {
    double[] x = X.toDoubles(), y = Y.toDoubles();
    check(RbfKernel.interpolant(x, y, 0.5), "-0.5194444444");
    check(RbfKernel.interpolant(x, y, 3), "0.8833333333");
  }

  @Test
  void a_ridge_is_in_units_of_the_mean_diagonal() {
    Tensor k = Tensor.matrix(new double[] {2, 0}, new double[] {0, 6});
    Tensor y = Tensor.matrix(new double[] {1}, new double[] {1});
    // 2/(2 + 0.5·4) and 6/(6 + 0.5·4)
    assertThat(MeanPredictor.apply(k, k, y, 0.5).toDoubles())
        .containsExactly(new double[] {0.5, 0.75}, within(1e-15));
  }

  // Messages

  @Test
  void a_singular_kernel_is_refused_with_a_way_on() {
    Tensor k = NtkSpectrumTest.alike(2, 1, 1), y = Tensor.of(Shape.of(2, 1), 1, -1);
    assertThatThrownBy(() -> MeanPredictor.apply(k, k, y, 0))
        .hasMessageStartingWith("mean predictor: kdd (2, 2) cannot be inverted (cholesky:")
        .hasMessageEndingWith(
            "are there equal training inputs, or is the network so deep that all look alike? a ridge"
                + " (--diag-reg) or LimitPredictor helps");
    assertThatThrownBy(() -> MeanPredictor.apply(k, k, y, -1))
        .hasMessage(
            "mean predictor: the ridge is -1.0; it is 0 or more, in units of the mean diagonal");
    assertThatThrownBy(() -> new RbfKernel(0))
        .hasMessage("rbf kernel: the bandwidth is 0.0; give one above 0");
  }
}
