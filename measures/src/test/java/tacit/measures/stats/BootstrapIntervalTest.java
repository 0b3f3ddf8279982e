// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class BootstrapIntervalTest {
  private static final double[] X = {1, 2, 3, 4, 5, 6}, Y = {1, 3, 2, 4, 6, 5};

  private static BootstrapInterval spearman(Seed seed, double level) {
    return BootstrapInterval.of(Spearman::of, X, Y, level, 400, seed.generator());
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_higher_level_is_a_wider_interval_around_the_same_value(Seed seed) {
    var narrow = spearman(seed, .5);
    var wide = spearman(seed, .95);
    assertThat(wide.value()).isEqualTo(narrow.value()).isEqualTo(Spearman.of(X, Y));
    assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
    assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
    assertThat(wide.high()).isLessThanOrEqualTo(1);
  }

  @Test
  void one_draw_of_one_example_is_that_example() {
    assertThat(BootstrapInterval.of(1, _ -> 7, .5, 1, new Seed(0).generator()))
        .isEqualTo(new BootstrapInterval(7, 7, 7, .5, 1, 0));
  }

  @Test
  void one_seed_gives_one_interval() {
    assertThat(spearman(new Seed(3), .9)).isEqualTo(spearman(new Seed(3), .9));
  }

  /// Of two pairs, half the samples hold one of them twice and have no correlation.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void samples_without_a_correlation_are_drawn_anew(Seed seed) {
    double[] two = {1, 2};
    var interval = BootstrapInterval.of(Spearman::of, two, two, .9, 400, seed.generator());
    assertThat(interval.low()).isEqualTo(1);
    // as many are drawn anew as kept, with a deviation of √(2 · 400)
    assertThat((double) interval.redrawn()).isCloseTo(400, within(6 * Math.sqrt(800)));
  }

  // Agreement

  /// The mean of `n` numbers drawn again is nearly normal around their mean, with the deviation
  /// `σ/√n`; 1.645 deviations hold 0.9 of it.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_interval_of_a_mean_is_that_of_the_normal_law(Seed seed) {
    var random = seed.generator();
    double[] x = DoubleStream.generate(random::nextGaussian).limit(400).toArray();
    ToDoubleFunction<Indices> mean =
        chosen -> Arrays.stream(chosen.toArray()).mapToDouble(i -> x[i]).average().orElseThrow();
    var interval = BootstrapInterval.of(400, mean, .9, 1000, random);
    double variance = Arrays.stream(x).map(v -> Math.pow(v - interval.value(), 2)).sum() / 400;
    double deviation = Math.sqrt(variance / 400);
    // a quantile at 0.05 of 1000 draws errs by √(0.05 · 0.95 / 1000) / φ(1.645) = 0.067 deviations
    double error = 5 * 0.067 * deviation;
    assertThat(interval.low()).isCloseTo(interval.value() - 1.645 * deviation, within(error));
    assertThat(interval.high()).isCloseTo(interval.value() + 1.645 * deviation, within(error));
  }

  // Messages

  @Test
  void a_level_of_one_no_draws_and_no_examples_are_refused() {
    var random = new Seed(0).generator();
    assertThatThrownBy(() -> BootstrapInterval.of(Spearman::of, X, Y, 95, 10, random))
        .hasMessage("bootstrap: level 95.0; give a share such as 0.95");
    assertThatThrownBy(() -> BootstrapInterval.of(Spearman::of, X, Y, 1, 10, random))
        .hasMessage("bootstrap: level 1.0; give a share such as 0.95");
    assertThatThrownBy(() -> BootstrapInterval.of(Spearman::of, X, Y, 0, 10, random))
        .hasMessage("bootstrap: level 0.0; give a share such as 0.95");
    assertThatThrownBy(() -> BootstrapInterval.of(Spearman::of, X, Y, .95, 0, random))
        .hasMessage("bootstrap: 0 draws; give at least 1, usually 1000");
    assertThatThrownBy(() -> BootstrapInterval.of(0, _ -> 0, .95, 10, random))
        .hasMessage("bootstrap: there are 0 examples; give at least 1");
  }

  @Test
  void a_statistic_that_is_hardly_ever_defined_is_refused() {
    ToDoubleFunction<Indices> onlyAsSeen =
        chosen -> {
          if (chosen.equals(Indices.of(0, 1, 2, 3, 4, 5, 6, 7, 8))) return 1;
          throw new ArithmeticException();
        };
    var random = new Seed(0).generator();
    assertThatThrownBy(() -> BootstrapInterval.of(9, onlyAsSeen, .95, 10, random))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "bootstrap: the statistic is undefined on 101 of 101 samples of 9; take more"
                + " examples");
  }
}
