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
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.ReluDual;

class RotationInvarianceTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rotated_inputs_have_the_same_bits(Seed seed) {
    var network =
        KernelNetwork.of(
            DenseKernel.ntk(2, 0.1), new DualKernel(ReluDual.relu()), DenseKernel.ntk(1, 0));
    var sides = RotationInvariance.sides(network, RotationInvariance.inputs(seed));
    assertThat(sides.error()).isEqualTo(0);
  }

  @Test
  void a_convolution_knows_neighbors() {
    assertThat(new RotationInvariance().checks())
        .filteredOn(check -> !check.assumed())
        .extracting(Check::verdict)
        .containsOnly(Verdict.FAILS_OUTSIDE)
        .hasSize(2);
  }
}
