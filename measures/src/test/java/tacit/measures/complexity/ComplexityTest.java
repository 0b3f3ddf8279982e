// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.measures.complexity.Golden.roundings;
import static tacit.measures.complexity.Golden.twelveDecimals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.norm.NormMarginMeasures;
import tacit.measures.norm.WeightNorms;

class ComplexityTest {
  // Laws

  @ParameterizedTest
  @EnumSource
  void scores_fall_as_raw_values_rise(Complexity measure) {
    var wide = Golden.network();
    var narrow =
        Trained.of(
                Golden.WEIGHTS.stream().map(w -> scaled(w, 2)).toList(),
                Golden.START.stream().map(w -> scaled(w, 2)).toList(),
                .3,
                10)
            .tolerating(wide.tolerated());
    int raw = Double.compare(measure.raw(narrow), measure.raw(wide));
    assertThat(Double.compare(measure.score(wide), measure.score(narrow))).isEqualTo(raw);
  }

  private static Tensor scaled(Tensor t, double by) {
    return Tensor.of(t.shape(), Arrays.stream(t.toDoubles()).map(x -> by * x).toArray());
  }

  // Golden values: computed in NumPy from the same network

  @ParameterizedTest
  @CsvSource({
    "PARAMS, 12",
    "INVERSE_MARGIN, 1.234567901235",
    "LOG_PROD_OF_SPEC_OVER_MARGIN, 3.824809304555",
    "LOG_PROD_OF_SPEC, 3.614088273240",
    "LOG_SPEC_INIT_MAIN, 3.668145231483",
    "LOG_SPEC_ORIG_MAIN, 4.786147587355",
    "FRO_OVER_SPEC, 2.615194001710",
    "LOG_SUM_OF_SPEC_OVER_MARGIN, 2.605551832838",
    "LOG_SUM_OF_SPEC, 2.500191317180",
    "LOG_PROD_OF_FRO_OVER_MARGIN, 4.360776200552",
    "LOG_PROD_OF_FRO, 4.150055169236",
    "LOG_SUM_OF_FRO_OVER_MARGIN, 2.873535280836",
    "LOG_SUM_OF_FRO, 2.768174765178",
    "FRO_DIST, 5.25",
    "DIST_SPEC_INIT, 4.060660171780",
    "PARAM_NORM, 16",
    "PATH_NORM, 26.91",
    "PATH_NORM_OVER_MARGIN, 33.222222222222",
    "PACBAYES_INIT, 34.688879454114",
    "PACBAYES_ORIG, 77.688879454114",
    "PACBAYES_FLATNESS, 16",
    "PACBAYES_MAG_INIT, 22.827496537727",
    "PACBAYES_MAG_ORIG, 26.170574138508",
    "PACBAYES_MAG_ORIG_CENTERED_AT_ZERO, 25.956067540370",
    "PACBAYES_MAG_FLATNESS, 16",
    "SHARPNESS_INIT, 80.428009891421",
    "SHARPNESS_ORIG, 217.084324596382",
    "SHARPNESS_MAG_INIT, 36.185303828941",
    "SHARPNESS_MAG_ORIG, 39.313879020025"
  })
  void raw_values_of_the_small_network(Complexity measure, double raw) {
    assertThat(measure.raw(Golden.network())).isCloseTo(raw, twelveDecimals());
  }

  @Test
  void reported_values_of_the_small_network() {
    assertThat(Complexity.LOG_PROD_OF_SPEC_OVER_MARGIN.reported(Golden.network()))
        .isCloseTo(0.761112105781, twelveDecimals());
    assertThat(Complexity.PATH_NORM.reported(Golden.network()))
        .isCloseTo(1.640426773739, twelveDecimals());
  }

  @Test
  void without_biases_the_path_norm_is_smaller() {
    var network = Golden.network().withBiases(List.of());
    assertThat(Complexity.PATH_NORM.raw(network)).isCloseTo(26.5625, twelveDecimals());
  }

  @Test
  void names_are_words() {
    assertThat(Complexity.PACBAYES_MAG_ORIG.words()).isEqualTo("pacbayes mag orig");
    assertThat(Complexity.LOG_SUM_OF_FRO_OVER_MARGIN.words())
        .isEqualTo("log sum of fro over margin");
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void reported_values_are_those_of_the_norm_and_margin_measures(Seed seed) {
    var weights = Golden.drawn(seed.generator());
    var network = Trained.of(weights, weights, .7, 50);
    var same = new NormMarginMeasures(WeightNorms.of(weights), .7, 50);
    agree(Complexity.INVERSE_MARGIN, network, same.inverseMargin());
    agree(Complexity.LOG_PROD_OF_FRO_OVER_MARGIN, network, same.logFrobeniusProduct());
    agree(Complexity.LOG_PROD_OF_SPEC_OVER_MARGIN, network, same.logSpectralProduct());
    agree(Complexity.LOG_SPEC_ORIG_MAIN, network, same.logSpectralFromOrigin());
    agree(Complexity.LOG_SUM_OF_FRO_OVER_MARGIN, network, same.logFrobeniusSum());
    agree(Complexity.LOG_SUM_OF_SPEC_OVER_MARGIN, network, same.logSpectralSum());
    agree(Complexity.PATH_NORM_OVER_MARGIN, network, same.pathNorm());
    agree(Complexity.FRO_OVER_SPEC, network, same.frobeniusOverSpectral());
  }

  private static void agree(Complexity measure, Trained network, double value) {
    // a few operations on numbers below 32, in another order
    assertThat(measure.reported(network)).isCloseTo(value, roundings(8, 32));
  }

  // Refusals

  @Test
  void a_network_that_did_not_move_has_no_logarithm_of_its_moves() {
    var still = Trained.of(Golden.WEIGHTS, Golden.WEIGHTS, 1, 10);
    assertThatThrownBy(() -> Complexity.LOG_SPEC_INIT_MAIN.raw(still))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "complexity: log spec init main is -Infinity for this network; leave the measure out");
  }

  @Test
  void a_value_below_zero_has_no_root() {
    var network = Golden.network().tolerating(Tolerated.NONE.with(Perturbation.NOISE, 1e12));
    double raw = Complexity.PACBAYES_ORIG.raw(network);
    assertThat(raw).isNegative();
    assertThatThrownBy(() -> Complexity.PACBAYES_ORIG.reported(network))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "complexity: pacbayes orig is " + raw + ", which has no root; compare raw values");
  }

  @Test
  void a_perturbation_that_was_not_measured_is_named() {
    var network = Golden.network().tolerating(Tolerated.NONE);
    assertThatThrownBy(() -> Complexity.SHARPNESS_MAG_INIT.raw(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tolerated: how much worst case by magnitude is tolerated was not measured; add it by with(WORST_CASE_BY_MAGNITUDE, …)");
  }
}
