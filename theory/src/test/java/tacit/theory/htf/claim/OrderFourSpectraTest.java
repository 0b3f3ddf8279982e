// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.OrderFourTarget;
import tacit.theory.htf.Fixtures;

class OrderFourSpectraTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void both_spectra_are_known(Seed seed) {
    double[] s = {5, 3, 1};
    var target = OrderFourTarget.drawn(4, seed, s);
    assertThat(OrderFourSpectra.along(target, s).holds()).isTrue();
    assertThat(OrderFourSpectra.across(target).holds()).isTrue();
  }

  // Golden, by hand: unit vectors and M = [[3, 0], [4, 5]]

  @Test
  void whole_numbers() {
    Tensor e = Tensor.identity(2);
    var target = new OrderFourTarget(e, e, e, e, Fixtures.square(3, 0, 4, 5));
    var across = OrderFourSpectra.across(target);
    assertThat(across.claimed().toDoubles()).containsExactly(5, 4, 3, 0);
    assertThat(across.holds()).isTrue();
    double[] s = {Math.sqrt(45), Math.sqrt(5)};
    assertThat(OrderFourSpectra.along(target, s).holds()).isTrue();
  }
}
