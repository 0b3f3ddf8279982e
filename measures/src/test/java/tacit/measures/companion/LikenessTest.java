// SPDX-License-Identifier: Apache-2.0
package tacit.measures.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;

/// Every line of the table, of 40 examples of 4 neurons where nothing else is said.
class LikenessTest {
  /// A thousand roundings of numbers of size one, times conditions of hundreds.
  private static final Offset<Double> ROUNDING = within(1e-9);

  private final RandomGenerator random = new Seed(12).generator();
  private final Tensor x = Tensor.gaussian(random, 40, 4);
  private final Tensor y = Maps.sheared(noisy(x));

  private Tensor noisy(Tensor of) {
    double[] values = of.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] += random.nextGaussian();
    return Tensor.of(of.shape(), values);
  }

  private static double of(Likeness likeness, Tensor x, Tensor y) {
    return likeness.of(x, y, Maps.ON);
  }

  // Laws

  @ParameterizedTest
  @EnumSource
  void maps_of_its_group_change_nothing_and_others_do(Likeness likeness) {
    double value = of(likeness, x, y);
    assertThat(of(likeness, Maps.neurons(x), Maps.neurons(y))).isCloseTo(value, ROUNDING);
    double turned = of(likeness, Maps.turned(x, random), y);
    double sheared = of(likeness, Maps.sheared(x), y);
    assertThat(Math.abs(turned - value) < 1e-9)
        .isEqualTo(likeness.unchangedBy().compareTo(Invariance.SIMILARITY) >= 0);
    assertThat(Math.abs(sheared - value) < 1e-9)
        .isEqualTo(likeness.unchangedBy() == Invariance.AFFINE);
  }

  @ParameterizedTest
  @EnumSource
  void it_stays_in_its_range_and_a_representation_is_like_itself(Likeness likeness) {
    for (int n : new int[] {31, 40, 60}) {
      for (int cases = 0; cases < 10; cases++) {
        Tensor a = Tensor.gaussian(random, n, 5), b = Tensor.gaussian(random, n, 3);
        assertThat(of(likeness, a, b)).isBetween(likeness.least(n), likeness.most(n));
        assertThat(of(likeness, a, a)).isCloseTo(likeness.itself(n), ROUNDING);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_is_symmetric_or_not(Likeness likeness) {
    double there = of(likeness, x, y), back = of(likeness, y, x);
    assertThat(Math.abs(there - back) < 1e-9).isEqualTo(likeness.symmetric());
  }

  @ParameterizedTest
  @EnumSource
  void fewer_examples_are_refused(Likeness likeness) {
    int n = likeness.fewest();
    assertThat(of(likeness, Tensor.gaussian(random, n, 3), Tensor.gaussian(random, n, 2)))
        .isFinite();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            of(likeness, Tensor.gaussian(random, n - 1, 3), Tensor.gaussian(random, n - 1, 2)));
  }

  /// Means over 400 orders of the examples of one, in standard errors.
  @ParameterizedTest
  @EnumSource
  void shuffled_examples_have_the_mean_that_is_said_or_look_alike(Likeness likeness) {
    double sum = 0, squares = 0;
    for (int t = 0; t < 400; t++) {
      Indices order = shuffled(40);
      double value = of(likeness, x, Maps.ON.gather(y, 0, order));
      sum += value;
      squares += value * value;
    }
    double mean = sum / 400, error = Math.sqrt((squares / 400 - mean * mean) / 400);
    var said = likeness.unrelated(40);
    if (said.isPresent()) {
      assertThat(mean).isCloseTo(said.orElseThrow(), within(5 * error));
    } else {
      double unlike = likeness.itself(40) == 0 ? likeness.most(40) : 0;
      assertThat(Math.abs(mean - unlike)).isGreaterThan(20 * error);
    }
  }

  private Indices shuffled(int n) {
    int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1), moved = order[i];
      order[i] = order[j];
      order[j] = moved;
    }
    return Indices.of(order);
  }
}
