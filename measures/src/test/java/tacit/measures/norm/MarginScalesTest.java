// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.norm.Golden.tenDecimals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.margin.NormalizedMargins;

class MarginScalesTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void scales_of_layers_are_in_the_scale_of_the_margins(Seed seed) {
    var random = seed.generator();
    List<Tensor> weights = Golden.drawn(random);
    double[] by = random.doubles(3, .1, 10).toArray();
    List<Tensor> scaled =
        IntStream.range(0, 3).mapToObj(k -> times(weights.get(k), by[k])).toList();
    double grown = Arrays.stream(by).map(Math::log).sum();
    for (var normalization : MarginNormalization.values()) {
      if (normalization == MarginNormalization.NONE) continue;
      if (normalization == MarginNormalization.PARAMETER_NORM_POWER) continue;
      Tensor inputs = Tensor.gaussian(random, 4, 5);
      double before = MarginScales.of(weights, normalization, inputs);
      double after = MarginScales.of(scaled, normalization, inputs);
      // margins agree to 1e-12 of their size if these logarithms do
      assertThat(after - before).as("%s", normalization).isCloseTo(grown, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_scale_of_all_layers_is_in_the_power_of_the_parameter_norm(Seed seed) {
    List<Tensor> weights = Golden.drawn(seed.generator());
    List<Tensor> scaled = weights.stream().map(w -> times(w, 7)).toList();
    var by = MarginNormalization.PARAMETER_NORM_POWER;
    double change = MarginScales.of(scaled, by) - MarginScales.of(weights, by);
    assertThat(change).isCloseTo(3 * Math.log(7), within(1e-12));
  }

  private static Tensor times(Tensor weight, double by) {
    double[] scaled = Arrays.stream(weight.toDoubles()).map(w -> by * w).toArray();
    return Tensor.of(weight.shape(), scaled);
  }

  // Golden values: computed in NumPy from the same weights

  private static double[] margins(MarginNormalization by) {
    double log = MarginScales.of(Golden.A, by, Golden.INPUTS);
    return NormalizedMargins.of(Golden.outputMargins(), log);
  }

  @Test
  void margins_by_the_product_of_the_norms() {
    double[] m = {
      0.47140452079103173, 0.47140452079103173, -0.11785113019775793, 1.649915822768611
    };
    assertThat(margins(MarginNormalization.FROBENIUS_PRODUCT))
        .containsExactly(m, within(8 * Math.ulp(1.0)));
  }

  @Test
  void margins_by_the_path_norm() {
    double[] m = {0.8944271910, 0.8944271910, -0.2236067977, 3.1304951685};
    assertThat(margins(MarginNormalization.PATH_NORM)).containsExactly(m, tenDecimals());
  }

  @Test
  void margins_by_the_spectral_complexity() {
    double[] m = {
      0.08442157676992493, 0.08442157676992493, -0.021105394192481232, 0.29547551869473726
    };
    assertThat(margins(MarginNormalization.SPECTRAL_COMPLEXITY))
        .containsExactly(m, within(16 * Math.ulp(0.3)));
  }

  @Test
  void margins_by_hand() {
    assertThat(margins(MarginNormalization.NONE)).containsExactly(Golden.outputMargins());
    double[] spectral = {2 / 3.0, 2 / 3.0, -.5 / 3, 7 / 3.0};
    assertThat(margins(MarginNormalization.SPECTRAL_PRODUCT))
        .containsExactly(spectral, within(8 * Math.ulp(2.0)));
    double[] power = {2 / 8.5, 2 / 8.5, -.5 / 8.5, 7 / 8.5};
    assertThat(margins(MarginNormalization.PARAMETER_NORM_POWER))
        .containsExactly(power, within(8 * Math.ulp(1.0)));
  }

  // Refusals

  @Test
  void spectral_complexity_wants_the_inputs() {
    assertThatThrownBy(() -> MarginScales.of(Golden.A, MarginNormalization.SPECTRAL_COMPLEXITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("norms: SPECTRAL_COMPLEXITY divides by the norm of the inputs, too; give them");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SPECTRAL_COMPLEXITY")
  void the_others_do_without_inputs(MarginNormalization by) {
    assertThat(MarginScales.of(Golden.A, by)).isEqualTo(MarginScales.of(Golden.A, by, Golden.W1));
  }
}
