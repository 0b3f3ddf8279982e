// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;

class SidesTest {
  private static final String WHY = "whole numbers";

  // Laws

  @Test
  void equal_sides_hold_up_to_the_tolerance_and_no_further() {
    assertThat(Sides.equal(10, 8, 2, WHY).holds()).isTrue();
    assertThat(Sides.equal(8, 10, 2, WHY).holds()).isTrue();
    assertThat(Sides.equal(10, 8, 1.75, WHY).holds()).isFalse();
    assertThat(Sides.equal(8, 10, 1.75, WHY).holds()).isFalse();
  }

  @Test
  void at_most_allows_any_room_below() {
    assertThat(Sides.atMost(-100, 8, 0, WHY).holds()).isTrue();
    assertThat(Sides.atMost(10, 8, 2, WHY).holds()).isTrue();
    assertThat(Sides.atMost(10, 8, 1.75, WHY).holds()).isFalse();
  }

  @Test
  void the_worst_entry_decides() {
    Tensor claimed = Tensor.vector(1, 2, 3);
    var sides = Sides.equal(Tensor.vector(1, 2.5, 2.75), claimed, 0.25, WHY);
    assertThat(sides.error()).isEqualTo(0.5);
    assertThat(sides.holds()).isFalse();
    assertThat(Sides.atMost(Tensor.vector(1, 2.5, 2.75), claimed, 0.5, WHY).holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void sides_that_are_not_finite_never_hold(double bad) {
    assertThat(Sides.equal(bad, bad, 1, WHY).holds()).isFalse();
    assertThat(Sides.atMost(bad, 1, 1, WHY).holds()).isFalse();
    assertThat(Sides.atMost(1, bad, 1, WHY).holds()).isFalse();
    var oneOfMany = Sides.atMost(Tensor.vector(1, bad), Tensor.vector(2, 2), 1, WHY);
    assertThat(oneOfMany.finite()).isFalse();
    assertThat(oneOfMany.holds()).isFalse();
    assertThat(oneOfMany.error()).isNaN();
    assertThat(oneOfMany.relativeError()).isNaN();
  }

  // Golden values, by hand

  @Test
  void the_relative_error_is_in_units_of_the_larger_side() {
    assertThat(Sides.equal(-8, -10, 0, WHY).relativeError()).isEqualTo(0.2);
    assertThat(Sides.equal(0, 0, 0, WHY).relativeError()).isZero();
    assertThat(Sides.atMost(3, 4, 0, WHY).relativeError()).isZero();
  }

  @Test
  void other_numbers_are_held_to_the_same_relation_and_tolerance() {
    var sides = Sides.atMost(1, 2, 0.5, WHY).with(Tensor.scalar(3), Tensor.scalar(2));
    assertThat(sides.relation()).isEqualTo(Relation.AT_MOST);
    assertThat(sides.holds()).isFalse();
  }

  @Test
  void single_numbers_are_compared_in_double() {
    Tensor third = Tensor.scalar(1.0 / 3).to(DType.FLOAT32);
    var sides = Sides.equal(third, Tensor.scalar(1.0 / 3), 0, WHY);
    assertThat(sides.error()).isEqualTo((double) (1f / 3) - 1.0 / 3);
  }

  @Test
  void relations_print_as_their_signs() {
    assertThat(Relation.values()).extracting(Relation::toString).containsExactly("=", "≤");
  }

  // Messages

  @Test
  void sides_of_two_shapes_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sides.equal(Tensor.vector(1, 2), Tensor.scalar(1), 0, WHY))
        .withMessage("sides: measured has shape (2) but claimed has (); compare entry with entry");
  }

  @Test
  void sides_without_numbers_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sides.equal(Tensor.vector(), Tensor.vector(), 0, WHY))
        .withMessage("sides: there are no numbers to compare; give at least one");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_tolerance_that_is_no_tolerance_is_refused(double tolerance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sides.equal(1, 1, tolerance, WHY))
        .withMessage("sides: the tolerance is %s; give a finite number, not negative", tolerance);
  }

  @Test
  void a_tolerance_without_a_reason_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sides.equal(1, 1, 0.001, " "))
        .withMessage("sides: the tolerance 0.001 has no reason; say one in words");
  }
}
