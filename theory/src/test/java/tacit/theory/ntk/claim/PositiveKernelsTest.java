// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Verdict;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GlobalAveragePoolKernel;

class PositiveKernelsTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_eigenvalue_is_negative(Seed seed) {
    var gram =
        PositiveKernels.network(new GlobalAveragePoolKernel())
            .gram(PositiveKernels.images(seed, 0));
    assertThat(PositiveKernels.sides(gram.nngp()).holds()).isTrue();
    assertThat(PositiveKernels.sides(gram.ntk()).holds()).isTrue();
  }

  @Test
  void equal_inputs_reach_the_bound() {
    var x = PositiveKernels.images(new Seed(1), 1);
    var sides = PositiveKernels.sides(PositiveKernels.network(new FlattenKernel()).gram(x).ntk());
    assertThat(sides.claimed().item()).isCloseTo(1, within(1e-15));
  }

  /// Eigenvalues 1.9, 1.9 and -.8 of trace 3.
  @Test
  void what_is_no_covariance_is_seen() {
    var outside = new PositiveKernels().checks().getLast();
    assertThat(outside.verdict()).isEqualTo(Verdict.FAILS_OUTSIDE);
    assertThat(outside.sides().claimed().item()).isCloseTo(1 - 0.8 / 3, within(1e-15));
  }
}
