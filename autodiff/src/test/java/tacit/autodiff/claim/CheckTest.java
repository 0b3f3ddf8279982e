// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final Sides TRUE = Sides.equal(1, 1, 0, "whole numbers");
  private static final Sides FALSE = Sides.equal(1, 2, 0, "whole numbers");
  private static final Sides NONE = Sides.equal(Double.NaN, 2, 0, "whole numbers");

  @Test
  void inside_the_assumptions_the_sides_must_stand_as_claimed() {
    assertThat(Check.inside(TRUE).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(Check.inside(FALSE).verdict()).isEqualTo(Verdict.FAILS);
  }

  @Test
  void outside_the_assumptions_they_must_not() {
    assertThat(Check.outside(FALSE).verdict()).isEqualTo(Verdict.FAILS_OUTSIDE);
    assertThat(Check.outside(TRUE).verdict()).isEqualTo(Verdict.HOLDS_OUTSIDE);
  }

  @Test
  void what_is_not_finite_shows_nothing_on_either_side_of_the_assumptions() {
    assertThat(Check.inside(NONE).verdict()).isEqualTo(Verdict.NOT_FINITE);
    assertThat(Check.outside(NONE).verdict()).isEqualTo(Verdict.NOT_FINITE);
  }

  @Test
  void two_verdicts_of_five_let_the_theorem_stand() {
    assertThat(Verdict.values())
        .filteredOn(Verdict::expected)
        .extracting(Verdict::toString)
        .containsExactly("holds", "fails, as it should");
  }

  @Test
  void parameters_keep_their_order_and_the_check_its_old_ones() {
    var plain = Check.inside(TRUE).with("n", 3);
    var named = plain.with("sigma", 0.5).with("kernels", "scalar");
    assertThat(plain.parameters()).containsOnlyKeys("n");
    assertThat(named.parameters().keySet()).containsExactly("n", "sigma", "kernels");
    assertThat(named.parameters().values()).containsExactly(3L, 0.5, "scalar");
  }

  @Test
  void a_parameter_has_one_value() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.inside(TRUE).with("n", 3).with("n", 4))
        .withMessage("check: there are two values of n; name each parameter once");
  }

  @Test
  void statuses_are_words() {
    assertThat(Status.values())
        .extracting(Status::toString)
        .containsExactly("paper", "derived", "recall");
  }

  /// A theorem that does not say what it claims.
  private record Silent() implements Theorem {
    @Override
    public List<Check> checks() {
      return List.of();
    }
  }

  @Test
  void a_theorem_says_what_it_claims() {
    assertThat(new TopologicalOrder().claim().id()).isEqualTo("derived-topological-order");
    assertThatIllegalStateException()
        .isThrownBy(() -> new Silent().claim())
        .withMessage(
            "theorem: tacit.autodiff.claim.CheckTest$Silent does not say what it claims;"
                + " put @Claim on the class");
  }
}
