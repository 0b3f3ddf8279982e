// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class CloneMeanFieldTest {
  private static final CloneMeanField MEAN = new CloneMeanField(128, 10, 0.5);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_is_unknown_solves_its_equation(Seed seed) {
    RandomGenerator random = seed.generator();
    int d = random.nextInt(1, 50), w = random.nextInt(1, 500);
    double sigma = random.nextDouble(0.1, 3), square = sigma * sigma;
    double m = new CloneMeanField(500, d, sigma).unknown(w);
    double right = 1 / (1 + w / (d * square) / (1 + m / square));
    assertThat(right).isCloseTo(m, within(1e-12 * m)); // the root loses digits as 4σ²/p² falls
  }

  @Test
  void an_empty_chunk_knows_nothing_and_a_full_one_all() {
    assertThat(MEAN.unknown(0)).isCloseTo(1, within(2 * Math.ulp(1.0)));
    assertThat(MEAN.rSquared(0)).isCloseTo(0, within(2 * Math.ulp(1.0)));
    assertThat(MEAN.rSquared(128)).isOne();
  }

  // Golden

  @ParameterizedTest
  @CsvSource({
    "4, 0.704740502510, 0.260076110554",
    "16, 0.231220237420, 0.663145833806",
    "64, 0.043906586140, 0.882437365544"
  })
  void unknown_and_explained(int w, double unknown, double rSquared) {
    assertThat(MEAN.unknown(w)).isCloseTo(unknown, within(1e-12)); // twelve digits
    assertThat(MEAN.rSquared(w)).isCloseTo(rSquared, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"64, 0.0341", "32, 0.0601"})
  void mean_correlation(int w, double expected) {
    assertThat(MEAN.meanCorrelation(w)).isCloseTo(expected, within(5e-5)); // four digits
  }

  // Agreement

  /// Over 20 layers; `w = 16` is not large beside `d = 10`, where the law is off by 0.015.
  @ParameterizedTest
  @CsvSource({"4", "16", "64"})
  void layers_drawn_explain_nearly_as_much(int w) {
    double mean =
        IntStream.range(0, 20)
            .mapToDouble(
                i -> CloneModel.gaussian(new Seed(i).generator(), 128, 10, 0.5).rSquared(first(w)))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(MEAN.rSquared(w), within(0.02));
  }

  /// 0.0388 against 0.0341 at `w = 64`.
  @Test
  void layers_drawn_correlate_nearly_as_much() {
    double mean =
        IntStream.range(0, 20)
            .mapToDouble(i ->
                CloneModel.gaussian(new Seed(i).generator(), 128, 10, 0.5)
                    .meanCorrelation(first(64)))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(MEAN.meanCorrelation(64), within(0.25 * mean));
    // chunks spread by 0.003
    assertThat(mean).isCloseTo(0.0388, within(3 * 0.003 / Math.sqrt(20)));
  }

  private static Indices first(int w) {
    return Indices.of(IntStream.range(0, w).toArray());
  }

  // Messages

  @Test
  void sizes_out_of_range_are_refused() {
    assertThatThrownBy(() -> MEAN.rSquared(129))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clone mean field: chunks of 129 neurons of 128; give 0 to 128");
    assertThatThrownBy(() -> MEAN.meanCorrelation(0))
        .hasMessage("clone mean field: chunks of 0 neurons of 128; give 1 to 128");
    assertThatThrownBy(() -> new CloneMeanField(8, 0, 0.5))
        .hasMessage("clone mean field: width 8, d 0 and sigma 0.5; give numbers above 0");
  }
}
