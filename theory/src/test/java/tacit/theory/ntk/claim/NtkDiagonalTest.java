// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;

class NtkDiagonalTest {

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_recursion_gives_the_geometric_sum(Seed seed) {
    var random = seed.generator();
    double w = random.nextDouble(0.3, 3), b = random.nextDouble(0.01, 0.5);
    assertThat(NtkDiagonal.sides(DepthNetworks.ERF, w, b, 1).holds()).isTrue();
    assertThat(NtkDiagonal.sides(DepthNetworks.ERF, w + 2, b, 1.1).holds()).isFalse();
  }

  /// The rectifier at `χ₁ = ½`, `q* = 0.2`: `Θ → 0.4`.
  @Test
  void a_limit_by_hand() {
    var sides = NtkDiagonal.sides(DepthNetworks.RELU, 1, 0.1, 1);
    assertThat(sides.claimed().item()).isEqualTo(0.4);
  }

  @Test
  void the_sum_is_exact_for_settled_inputs_alone() {
    var verdicts = new NtkDiagonal().checks().stream().map(Check::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.HOLDS::equals).hasSize(5);
    assertThat(verdicts).filteredOn(Verdict.FAILS_OUTSIDE::equals).hasSize(1);
  }
}
