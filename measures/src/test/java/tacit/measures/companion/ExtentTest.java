// SPDX-License-Identifier: Apache-2.0
package tacit.measures.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;

/// Every line of the table.
class ExtentTest {
  private final RandomGenerator random = new Seed(9).generator();

  // Laws

  @ParameterizedTest
  @EnumSource
  void turning_scaling_and_shifting_change_nothing_and_stretching_does(Extent extent) {
    Tensor x = Tensor.gaussian(random, 40, 4);
    double value = extent.of(x, Maps.ON);
    var rounding = within(1e-9); // a hundred roundings, times conditions of hundreds
    assertThat(extent.unchangedBy()).isEqualTo(Invariance.SIMILARITY);
    assertThat(extent.of(Maps.neurons(x), Maps.ON)).isCloseTo(value, rounding);
    assertThat(extent.of(Maps.turned(x, random), Maps.ON)).isCloseTo(value, rounding);
    assertThat(extent.of(Maps.sheared(x), Maps.ON)).isNotCloseTo(value, within(1e-3));
  }

  @ParameterizedTest
  @EnumSource
  void it_stays_in_its_range(Extent extent) {
    for (int cases = 0; cases < 20; cases++) {
      int n = random.nextInt(21, 40), d = random.nextInt(1, 45);
      double value = extent.of(Tensor.gaussian(random, n, d), Maps.ON);
      double rounding = 1e-12; // of sums of at most 45 shares
      assertThat(value).isBetween(extent.least(n) - rounding, extent.most(n, d) + rounding);
    }
  }

  @ParameterizedTest
  @EnumSource
  void fewer_examples_are_refused(Extent extent) {
    int n = extent.fewest();
    assertThat(extent.of(Tensor.gaussian(random, n, 3), Maps.ON)).isFinite();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> extent.of(Tensor.gaussian(random, n - 1, 3), Maps.ON));
  }

  /// Of 3 numbers, spread over 12 neurons.
  @ParameterizedTest
  @EnumSource
  void a_flat_sheet_has_about_its_dimension(Extent extent) {
    Tensor sheet = Tensor.gaussian(random, 400, 3);
    double[][] map = new double[3][12];
    for (int j = 0; j < 12; j++) map[j % 3][j] = 1;
    Tensor x = Maps.ON.matmul(sheet, false, Tensor.matrix(map), false);
    double value = extent.of(x, Maps.ON);
    // what it sees is one sheet, whichever way it is spread; estimates have errors of 3/√400
    assertThat(value).isCloseTo(extent.of(sheet, Maps.ON), within(1e-9));
    assertThat(value).isBetween(2.4, 3.6);
  }
}
