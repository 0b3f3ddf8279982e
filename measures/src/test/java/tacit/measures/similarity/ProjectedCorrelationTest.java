// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.similarity.Svcca.Energy;

/// [Svcca] and [Pwcca].
class ProjectedCorrelationTest {
  /// A thousand roundings, times condition numbers of hundreds.
  private static final Offset<Double> CONDITION = within(1e-9);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void turning_scaling_and_shifting_change_nothing(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 30, 5), y = Tensor.gaussian(random, 30, 4);
    Tensor turned = Eight.affine(Eight.rotated(x, random), -2, 1);
    double value = Svcca.of(x, y, 0.8, Energy.VARIANCE, Eight.ON).value();
    assertThat(value).isBetween(0.0, 1.0);
    assertThat(Svcca.of(turned, y, 0.8, Energy.VARIANCE, Eight.ON).value())
        .isCloseTo(value, CONDITION);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void all_of_the_energy_is_plain_canonical_correlation(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 20, 3), y = Tensor.gaussian(random, 20, 4);
    assertThat(Svcca.of(x, y, 1, Energy.VARIANCE, Eight.ON).value())
        .isCloseTo(CanonicalCorrelation.of(x, y, Eight.ON).mean(), CONDITION);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void weights_are_shares_and_the_value_lies_between_the_correlations(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 20, 3), y = Tensor.gaussian(random, 20, 4);
    Pwcca pwcca = Pwcca.of(x, y, Eight.ON);
    double[] rho = pwcca.correlations();
    assertThat(Arrays.stream(pwcca.weights()).sum()).isCloseTo(1, CONDITION);
    assertThat(pwcca.value()).isBetween(rho[2], rho[0]);
    assertThat(rho)
        .containsExactly(CanonicalCorrelation.of(x, y, Eight.ON).correlations(), CONDITION);
    Tensor mapped = Eight.times(x, Tensor.gaussian(random, 3, 3));
    assertThat(Pwcca.of(x, mapped, Eight.ON).value()).isCloseTo(1, CONDITION);
  }

  @Test
  void the_side_of_lower_rank_weighs_and_x_if_equal() {
    var random = new Seed(5).generator();
    Tensor x = Tensor.gaussian(random, 20, 3), y = Tensor.gaussian(random, 20, 4);
    assertThat(Pwcca.of(x, y, Eight.ON).byX()).isTrue();
    assertThat(Pwcca.of(y, x, Eight.ON).byX()).isFalse();
    assertThat(Pwcca.of(y, x, Eight.ON).value())
        .isCloseTo(Pwcca.of(x, y, Eight.ON).value(), CONDITION);
    assertThat(Pwcca.of(Eight.X, Eight.Y, Eight.ON).byX()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void equal_correlations_leave_the_weights_to_rounding(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 30, 4), other = Tensor.gaussian(random, 30, 2);
    double[][] shared = new double[30][];
    for (int i = 0; i < 30; i++) {
      shared[i] = new double[] {x.get(i, 0), x.get(i, 1), other.get(i, 0), other.get(i, 1)};
    }
    Pwcca pwcca = Pwcca.of(x, Tensor.matrix(shared), Eight.ON);
    assertThat(pwcca.equal()).isEqualTo(2);
    assertThat(pwcca.warning())
        .hasValue(
            "pwcca: 2 of the 4 correlations are equal to another within 1e-9, so rounding decides"
                + " their weights and the value; go by the correlations (cca)");
  }

  /// Whatever the weights, the mean of equal numbers is that number.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_equal_correlations_or_with_no_other_nothing_is_left_to_rounding(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 20, 3), y = Tensor.gaussian(random, 20, 4);
    assertThat(Pwcca.of(x, y, Eight.ON).warning()).isEmpty();
    assertThat(Pwcca.of(x, Eight.affine(x, 2, 1), Eight.ON).warning()).isEmpty();
  }

  // Golden

  @Test
  void golden_energy() {
    assertThat(Svcca.cumulative(Eight.X, Energy.VARIANCE, Eight.ON))
        .containsExactly(new double[] {0.701463179773, 0.905913453017, 1}, Eight.DIGITS);
    assertThat(Svcca.cumulative(Eight.Y, Energy.VARIANCE, Eight.ON)) // given to 8 digits
        .containsExactly(new double[] {0.62524259, 0.98187792, 1}, within(5e-9));
  }

  @Test
  void golden_strongest_directions() {
    Svcca most = Svcca.of(Eight.X, Eight.Y, Eight.ON),
        fewer = Svcca.of(Eight.X, Eight.Y, .9, Energy.VARIANCE, Eight.ON);
    assertThat(most.keptX()).isEqualTo(3);
    assertThat(most.keptY()).isEqualTo(3);
    assertThat(most.value()).isCloseTo(0.590308090361, Eight.DIGITS);
    assertThat(fewer.keptX()).isEqualTo(2);
    assertThat(fewer.keptY()).isEqualTo(2);
    assertThat(fewer.value()).isCloseTo(0.705665007346, Eight.DIGITS);
    assertThat(fewer.correlation().correlations()) // given to 8 digits
        .containsExactly(new double[] {0.83443352, 0.57689650}, within(5e-9));
  }

  @Test
  void golden_singular_values_as_energy() {
    Svcca svcca = Svcca.of(Eight.X, Eight.Y, .9, Energy.SINGULAR_VALUES, Eight.ON);
    assertThat(svcca.keptX()).isEqualTo(3);
    assertThat(svcca.keptY()).isEqualTo(2);
    assertThat(svcca.value()).isCloseTo(0.757992335838, Eight.DIGITS);
  }

  @Test
  void golden_weights() {
    Pwcca byX = Pwcca.of(Eight.X, Eight.Y, Eight.ON), byY = Pwcca.byY(Eight.X, Eight.Y, Eight.ON);
    assertThat(byX.value()).isCloseTo(0.637227793181, Eight.DIGITS);
    assertThat(byX.weights())
        .containsExactly(
            new double[] {0.409759851761, 0.306309217961, 0.283930930278}, Eight.DIGITS);
    assertThat(Pwcca.byX(Eight.X, Eight.Y, Eight.ON).value()).isEqualTo(byX.value());
    assertThat(byY.value()).isCloseTo(0.700105351191, Eight.DIGITS);
    assertThat(byY.weights())
        .containsExactly(
            new double[] {0.416482600468, 0.465028774681, 0.118488624852}, Eight.DIGITS);
  }

  // Messages

  @Test
  void bad_arguments_are_refused() {
    assertThatThrownBy(() -> Svcca.of(Eight.X, Eight.Y, 0, Energy.VARIANCE, Eight.ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("svcca: the threshold is 0.0; give a share above 0 and up to 1");
    assertThatThrownBy(() -> Svcca.of(Eight.X, Eight.P, Eight.ON))
        .hasMessage("svcca: axis n is 8 in x (n, d) = (8, 3) but 10 in y (n, e) = (10, 2)");
    assertThatThrownBy(() -> Pwcca.of(Eight.X, Eight.P, Eight.ON))
        .hasMessage("pwcca: axis n is 8 in x (n, d) = (8, 3) but 10 in y (n, e) = (10, 2)");
    assertThatThrownBy(() -> Pwcca.of(Eight.affine(Eight.X, 0, 1), Eight.Y, Eight.ON))
        .hasMessage(
            "pwcca: all 8 rows of x are equal, so it tells no example from another; give one that"
                + " changes");
  }
}
