// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;

class WideUnitTest {
  /// The variance is known to be 1, so the excess is the mean of `z⁴` less 3.
  @ParameterizedTest
  @ValueSource(ints = {2, 8, 32})
  void the_excess_kurtosis_of_a_rectifier_network_is_fifteen_over_its_width(int width) {
    int networks = 400_000;
    double[] z = WideUnit.outputs(new Seed(0).child("wide unit").generator(), width, networks);
    double[] fourth = Arrays.stream(z).map(each -> Math.pow(each, 4)).toArray();
    double mean = Arrays.stream(fourth).average().orElseThrow();
    double variance =
        Arrays.stream(fourth).map(each -> each * each).average().orElseThrow() - mean * mean;
    double standardError = Math.sqrt(variance / networks);
    assertThat(mean - 3).isCloseTo(15.0 / width, within(4 * standardError));
    assertThat(4 * standardError).isLessThan(0.4 * 15.0 / width); // sharp enough to say something
  }
}
