// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.theory.ntk.inference.InfiniteEnsemble.Mode;

class VarianceFallsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void training_the_last_layer_lowers_it(Seed seed) {
    var k = DrawnKernels.of(seed, 6, 3, 1);
    assertThat(VarianceFalls.sides(Mode.NNGP, k, 5).holds()).isTrue();
  }

  // By hand: 1/10 + B² with B = 1/2

  @Test
  void training_all_layers_may_raise_it() {
    var outside = new VarianceFalls().checks().stream().filter(c -> !c.assumed()).toList();
    assertThat(outside).extracting(Check::verdict).allMatch(verdict -> verdict.expected());
    assertThat(outside.getFirst().sides().measured().item()).isCloseTo(0.35, within(1e-15));
  }
}
