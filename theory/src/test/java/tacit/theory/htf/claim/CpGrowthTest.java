// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.GaussianStart;

class CpGrowthTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void components_grow_by_the_law_from_balance_alone(Seed seed) {
    var model = CpGrowth.model(seed.generator().nextInt(2, 5));
    assertThat(CpGrowth.sides(model, new BalancedStart(1.2), seed).holds()).isTrue();
    assertThat(CpGrowth.sides(model, new GaussianStart(0.7), seed).holds()).isFalse();
  }

  @Test
  void a_model_has_three_components_and_modes_of_three() {
    assertThat(CpGrowth.model(4).modes()).isEqualTo(List.of(3, 3, 3, 3));
    assertThat(CpGrowth.model(4).components()).isEqualTo(3);
  }
}
