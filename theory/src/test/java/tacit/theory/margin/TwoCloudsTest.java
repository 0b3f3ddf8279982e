// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class TwoCloudsTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void points_lie_around_their_clouds_middle(Seed seed) {
    int n = 400;
    var points = TwoClouds.points(seed, n, 3);
    double first = 0, other = 0, squares = 0;
    for (int i = 0; i < n; i++) {
      double y = points.signs().get(i);
      assertThat(y).isEqualTo(i % 2 == 0 ? 1 : -1);
      double off = y * points.inputs().get(i, 0) - 1;
      first += off / n;
      other += points.inputs().get(i, 2) / n;
      squares += off * off / n;
    }
    double standardError = 0.5 / Math.sqrt(n);
    assertThat(first).isCloseTo(0, within(5 * standardError));
    assertThat(other).isCloseTo(0, within(5 * standardError));
    assertThat(squares).isCloseTo(0.25, within(5 * 0.25 * Math.sqrt(2.0 / n)));
  }
}
