// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;

class StandardizationTest {
  /// Rounding of a sum of n numbers of size about one.
  private static double rounding(int n) {
    return 2 * n * Math.ulp(1.0);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_channel_of_the_training_set_gets_mean_zero_and_spread_one(Seed seed) {
    var set = ImageSetTest.drawn(seed, 40);
    var by = Standardization.perChannel(set);
    double[] x = set.standardized(by).inputs(DType.FLOAT64, set.all()).toDoubles();
    for (int c = 0; c < 2; c++) {
      double[] channel = channel(x, c);
      assertThat(mean(channel)).isCloseTo(0, within(rounding(channel.length)));
      assertThat(meanOfSquares(channel)).isCloseTo(1, within(rounding(channel.length)));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void overall_numbers_are_those_of_all_channels_together(Seed seed) {
    var set = ImageSetTest.drawn(seed, 40);
    var by = Standardization.overall(set);
    double[] x = set.standardized(by).inputs(DType.FLOAT64, set.all()).toDoubles();
    assertThat(mean(x)).isCloseTo(0, within(rounding(x.length)));
    assertThat(meanOfSquares(x)).isCloseTo(1, within(rounding(x.length)));
    assertThat(by.mean().getFirst()).isEqualTo(by.mean().getLast());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void another_set_is_scaled_by_the_same_numbers(Seed seed) {
    var train = ImageSetTest.drawn(seed, 9);
    var test = ImageSetTest.drawn(seed.child("test"), 5);
    var by = Standardization.perChannel(train);
    double raw = test.inputs(DType.FLOAT64, 4).get(0, 1, 2, 1);
    double scaled = test.standardized(by).inputs(DType.FLOAT64, 4).get(0, 1, 2, 1);
    assertThat(scaled).isEqualTo((raw - by.mean().get(1)) / by.std().get(1));
    assertThat(test.standardized(by).labels(4)).isEqualTo(test.labels(4));
  }

  @Test
  void two_pixels_by_hand() {
    // Levels 0 and 255 are 0 and 1: mean 1/2, population spread 1/2.
    var pixels = Pixels.of(Shape.of(1, 1, 1), List.of(new byte[] {0}, new byte[] {(byte) 255}));
    var set = new ImageSet("two", "", pixels, Indices.of(0, 0), List.of("a"));
    assertThat(Standardization.perChannel(set))
        .isEqualTo(new Standardization(List.of(0.5), List.of(0.5)));
  }

  @Test
  void what_cannot_be_scaled_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Standardization(List.of(0.5), List.of(0.0)))
        .withMessage(
            "standardization: channel 0 has standard deviation 0.0;"
                + " a constant channel cannot be scaled");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Standardization(List.of(0.5), List.of()))
        .withMessage("standardization: 1 means but 0 standard deviations; one of each a channel");
    var gray = new Standardization(List.of(0.5), List.of(1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageSetTest.drawn(new Seed(0), 3).standardized(gray))
        .withMessage(
            "standardization: 1 channels, but images of drawn have shape (h, w, c) = (2, 3, 2)");
  }

  private static double[] channel(double[] x, int c) {
    return IntStream.range(0, x.length / 2).mapToDouble(p -> x[2 * p + c]).toArray();
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  private static double meanOfSquares(double[] x) {
    return Arrays.stream(x).map(v -> v * v).average().orElseThrow();
  }
}
