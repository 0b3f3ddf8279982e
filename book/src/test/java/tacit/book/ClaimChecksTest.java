// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;

/// The gate itself, tried with made-up claims, most of them bad.
class ClaimChecksTest {
  private static final String WHY = "made up";
  private static final Check FAILS_OUTSIDE = Check.outside(Sides.equal(1, 2, 0, WHY)).with("n", 9);

  @Claim(
      id = "derived-made-up",
      statement = "",
      assumption = "",
      source = "",
      status = Status.DERIVED)
  private record MadeUp(List<Check> checks) implements Theorem {}

  @Claim(
      id = "derived-made-up",
      statement = "",
      assumption = "",
      source = "",
      status = Status.DERIVED,
      loose = "the bound is far")
  private record Loose(List<Check> checks) implements Theorem {}

  private static List<String> complaints(Check... checks) {
    return ClaimChecks.complaints(new MadeUp(List.of(checks)));
  }

  private static Check inside(double measured, double claimed, double tolerance) {
    return Check.inside(Sides.equal(measured, claimed, tolerance, WHY)).with("n", 1);
  }

  private static Check below(double measured, double claimed, double tolerance) {
    return Check.inside(Sides.atMost(measured, claimed, tolerance, WHY)).with("n", 1);
  }

  @Test
  void a_good_claim_gets_no_complaint() {
    assertThat(complaints(inside(2, 2, 0.1), FAILS_OUTSIDE)).isEmpty();
    assertThat(complaints(below(1.95, 2, 0), below(0, 2, 0), FAILS_OUTSIDE)).isEmpty();
    assertThat(complaints(below(-2, -1.95, 0), FAILS_OUTSIDE)).isEmpty();
  }

  @Test
  void a_claim_that_does_not_hold_is_named() {
    assertThat(complaints(inside(2, 3, 0.1), FAILS_OUTSIDE))
        .containsExactly("derived-made-up: at {n=1} it does not hold");
  }

  @Test
  void sides_that_are_not_finite_are_named_inside_and_outside() {
    var nowhere = Check.outside(Sides.equal(1 / 0.0, 2, 0, WHY)).with("n", 3);
    assertThat(complaints(inside(Double.NaN, 3, 0.1), nowhere))
        .containsExactly(
            "derived-made-up: at {n=1} it shows nothing: a side is not finite",
            "derived-made-up: at {n=3} it shows nothing: a side is not finite");
  }

  @Test
  void a_claim_that_also_holds_outside_is_named() {
    var outside = Check.outside(Sides.equal(2, 2, 0, WHY)).with("n", 3);
    assertThat(complaints(inside(2, 2, 0), outside))
        .containsExactly(
            "derived-made-up: at {n=3} it holds outside the assumptions, where it should fail");
  }

  @Test
  void a_tolerance_of_a_tenth_hides_errors_of_a_tenth() {
    assertThat(complaints(inside(2, 2, 0.21), FAILS_OUTSIDE))
        .containsExactly(
            "derived-made-up: at {n=1} it still holds with a measured side that is wrong by a tenth",
            "derived-made-up: at {n=1} it still holds with a claimed side that is wrong by a tenth");
    assertThat(complaints(below(2, 2, 0.21), FAILS_OUTSIDE))
        .contains(
            "derived-made-up: at {n=1} a measured side a tenth above the bound still holds;"
                + " tolerance or bound are wrong");
  }

  @Test
  void two_zeros_say_nothing() {
    assertThat(complaints(inside(0, 0, 0), FAILS_OUTSIDE)).hasSize(2);
  }

  @Test
  void one_entry_that_is_not_zero_is_enough() {
    var sides = Sides.equal(Tensor.vector(0, 2), Tensor.vector(0, 2), 0.1, WHY);
    assertThat(complaints(Check.inside(sides), FAILS_OUTSIDE)).isEmpty();
  }

  @Test
  void a_claim_without_checks_is_no_claim() {
    assertThat(complaints())
        .containsExactly(
            "derived-made-up: no check is inside the assumptions; add one",
            "derived-made-up: no check is outside the assumptions; show where the claim fails");
  }

  @Test
  void a_bound_that_is_far_from_everything_must_say_so() {
    assertThat(complaints(below(1, 2, 0), FAILS_OUTSIDE))
        .containsExactly(
            "derived-made-up: no check comes within a tenth of the bound; add one that does, or say"
                + " in 'loose' why none can");
    assertThat(ClaimChecks.complaints(new Loose(List.of(below(1, 2, 0), FAILS_OUTSIDE)))).isEmpty();
  }

  @Test
  void a_bound_that_is_nearly_reached_is_not_loose() {
    assertThat(ClaimChecks.complaints(new Loose(List.of(below(1.95, 2, 0), FAILS_OUTSIDE))))
        .containsExactly(
            "derived-made-up: 'loose' is for bounds that no check comes near; leave it out");
  }
}
