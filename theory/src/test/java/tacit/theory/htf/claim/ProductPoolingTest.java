// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ProductPoolingTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_network_is_the_inner_product_with_the_end_tensor(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    assertThat(ProductPooling.sides(drawn, (a, b) -> a * b).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_sum_of_two_places_is_another_function(Seed seed) {
    var drawn = DrawnTree.gaussian(DrawnTree.trees().getFirst(), seed);
    assertThat(ProductPooling.sides(drawn, Double::sum).holds()).isFalse();
  }

  /// The network as a program of this engine, on the same numbers.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_network_of_the_engine_agrees(Seed seed) {
    var drawn = DrawnTree.gaussian(Whole.drawn(seed), seed);
    var end = drawn.model().endTensor(drawn.w());
    double[] entries = ProductPooling.sides(drawn, (a, b) -> a * b).measured().toDoubles();
    double close = 1e-12 * Numbers.largest(end); // sums of 3⁵ products, in two orders
    for (int i = 0; i < end.shape().count(); i++) {
      assertThat(drawn.model().evaluateAt(drawn.w(), end.shape().index(i)))
          .isCloseTo(entries[i], within(close));
    }
  }

  // Golden, by hand: whole numbers

  @Test
  void entries_of_whole_numbers() {
    var network = ProductPooling.sides(Whole.tree(), (a, b) -> a * b).measured().toDoubles();
    double[] end = {6, 8, -3, -8, 10, 8, -1, -8, 0, 0, 0, 0, 2, 0, 1, 0};
    assertThat(Arrays.copyOf(network, 16)).containsExactly(end);
    double[][] x = {{1, 2}, {-1, 1}, {0.5, 1}, {2, -1}};
    var tree = Whole.tree();
    assertThat(tree.model().evaluate(tree.w(), x)).isEqualTo(16);
  }
}
