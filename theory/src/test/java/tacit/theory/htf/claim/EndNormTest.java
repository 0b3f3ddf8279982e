// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.ModeTree;

class EndNormTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_end_tensor_is_no_longer_than_the_product_of_norms(Seed seed) {
    var tree = Whole.drawn(seed);
    assertThat(EndNorm.sides(tree, 3, 1, seed).holds()).isTrue();
    assertThat(EndNorm.sides(tree, 1, 2, seed).holds()).isFalse();
  }

  @Test
  void no_tree_of_400_goes_past_the_product() {
    for (int i = 0; i < 400; i++) {
      Seed seed = new Seed(1000 + i);
      int width = seed.generator().nextInt(1, 5);
      var sides = EndNorm.sides(Whole.drawn(seed), width, 1, seed);
      assertThat(sides.holds()).as(seed.toString()).isTrue();
    }
  }

  // Golden, by hand

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void with_widths_of_one_it_is_as_long(Seed seed) {
    var sides = EndNorm.sides(ModeTree.perfect(4, 2), 1, 1, seed);
    double bound = sides.claimed().item();
    assertThat(sides.measured().item()).isCloseTo(bound, within(1e-14 * bound)); // seven roundings
  }
}
