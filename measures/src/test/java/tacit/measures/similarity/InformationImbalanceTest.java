// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

/// Its agreement with a plain sort is in [NeighborhoodOverlapTest].
class InformationImbalanceTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_copy_foretells_everything_and_directions_are_exchanged_with_operands(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 20, 3), y = Tensor.gaussian(random, 20, 2);
    var both = InformationImbalance.of(x, y, Eight.ON);
    assertThat(InformationImbalance.of(y, x, Eight.ON).xToY()).isEqualTo(both.yToX());
    assertThat(both.xToY()).isBetween(2 / 20.0, 2 * 19 / 20.0);
    assertThat(InformationImbalance.of(x, Eight.affine(x, 2, 1), Eight.ON).xToY())
        .isCloseTo(2 / 20.0, within(4 * Math.ulp(1.0)));
  }

  /// A rank among 299 is uniform when unrelated, with a deviation of `299/√12`.
  @Test
  void unrelated_representations_have_an_imbalance_of_one() {
    var random = new Seed(6).generator();
    Tensor x = Tensor.gaussian(random, 300, 3), y = Tensor.gaussian(random, 300, 3);
    double standardError = 2 / Math.sqrt(12 * 300);
    assertThat(InformationImbalance.of(x, y, Eight.ON).xToY())
        .isCloseTo(1, within(4 * standardError));
  }

  /// A plane foretells its first coordinate better than that foretells the plane.
  @Test
  void the_whole_foretells_its_part_better_than_the_part_the_whole() {
    double[][] plane = Eight.array(Tensor.gaussian(new Seed(7).generator(), 200, 2));
    double[][] part = new double[200][1];
    for (int i = 0; i < 200; i++) part[i][0] = plane[i][0];
    var imbalance = InformationImbalance.of(Tensor.matrix(plane), Tensor.matrix(part), Eight.ON);
    assertThat(imbalance.xToY()).isLessThan(0.7 * imbalance.yToX());
  }

  @Test
  void ties_are_decided_by_number_and_counted() {
    Tensor x = Tensor.matrix(new double[][] {{0}, {1}, {2}, {9}});
    Tensor y = Tensor.matrix(new double[][] {{0}, {1}, {5}, {6.5}});
    var imbalance = InformationImbalance.of(x, y, Eight.ON);
    // nearest in x: 1, 0 (tied with 2), 1, 2; their ranks in y: 1, 1, 2, 1
    assertThat(imbalance.xToY()).isEqualTo(2 * 5 / 16.0);
    assertThat(imbalance.tiedXToY()).isOne();
    // nearest in y: 1, 0, 3, 2; their ranks in x: 1, 1 (tied with 2), 3, 1
    assertThat(imbalance.yToX()).isEqualTo(2 * 6 / 16.0);
    assertThat(imbalance.tiedYToX()).isOne();
  }

  // Golden

  @Test
  void golden() {
    var imbalance = InformationImbalance.of(Eight.P, Eight.Q, Eight.ON);
    assertThat(imbalance.xToY()).isCloseTo(0.36, Eight.DIGITS);
    assertThat(imbalance.yToX()).isCloseTo(0.32, Eight.DIGITS);
  }

  // Messages

  @Test
  void bad_operands_are_refused() {
    assertThatThrownBy(() -> InformationImbalance.of(Eight.X, Eight.P, Eight.ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "information imbalance: axis n is 8 in x (n, d) = (8, 3) but 10 in y (n, e) = (10, 2)");
    Tensor two = Eight.rows(Eight.X, 0, 2);
    assertThatThrownBy(() -> InformationImbalance.of(two, two, Eight.ON))
        .hasMessage("information imbalance: x has 2 examples; give at least 3");
  }
}
