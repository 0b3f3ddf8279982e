// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class DropoutDiagonalTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void two_samples_do_not_see_it(Seed seed) {
    var random = seed.generator();
    var sides = DropoutDiagonal.sides(Tensor.gaussian(random, 4, 3), random.nextDouble(0.1, 1), 2);
    assertThat(sides.error()).isEqualTo(0);
  }

  @Test
  void a_sample_with_itself_grows_by_one_over_what_is_kept() {
    var sides = DropoutDiagonal.sides(Tensor.gaussian(new Seed(0).generator(), 4, 3), 0.25, 0);
    double[] dropped = sides.measured().toDoubles(), plain = sides.claimed().toDoubles();
    for (int i = 0; i < plain.length; i++) assertThat(dropped[i]).isEqualTo(4 * plain[i]);
  }
}
