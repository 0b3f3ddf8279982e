// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.ntk.inference.LossGradient;

class ClosedFormFlowTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_closed_form_is_the_integrated_flow(Seed seed) {
    var k = DrawnKernels.of(seed, 5, 2, 2);
    var slope = LossGradient.halfMeanSquared(k.y());
    assertThat(ClosedFormFlow.sides(k, k.y(), slope, 3).holds()).isTrue();
  }

  /// Half the slope is half the speed.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void another_loss_leads_elsewhere(Seed seed) {
    var k = DrawnKernels.of(seed, 5, 2, 2);
    var slope = LossGradient.halfMeanSquared(k.y()).times(0.5);
    assertThat(ClosedFormFlow.sides(k, k.y(), slope, 3).holds()).isFalse();
  }
}
