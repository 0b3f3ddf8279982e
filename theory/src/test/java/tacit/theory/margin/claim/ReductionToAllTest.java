// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ReductionToAllTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void keeping_all_examples_is_gradient_descent_and_keeping_fewer_is_not(Seed seed) {
    assertThat(ReductionToAll.sides(12, seed).error()).isZero();
    assertThat(ReductionToAll.sides(6, seed).holds()).isFalse();
  }
}
