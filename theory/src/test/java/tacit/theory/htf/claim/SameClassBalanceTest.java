// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;

class SameClassBalanceTest {
  @Test
  void pairs_are_balanced_whatever_the_classes_are() {
    for (var sizes : List.of(List.of(9, 1), List.of(5, 5, 5), List.of(1, 1, 1, 100))) {
      assertThat(SameClassBalance.sides(new Seed(4), sizes, 4_000, true).holds()).isTrue();
    }
  }

  @Test
  void images_drawn_one_by_one_are_of_one_class_as_often_as_the_squares_of_the_shares_say() {
    int n = 10_000;
    double distance =
        SameClassBalance.sides(new Seed(0), List.of(1, 1, 1, 1), n, false).measured().item();
    // By hand: 4 · (1/4)² = 1/4, which is 1/4 away from 1/2; five standard errors.
    assertThat(Math.abs(distance - 0.25)).isLessThan(5 * Math.sqrt(0.25 * 0.75 / n));
  }
}
