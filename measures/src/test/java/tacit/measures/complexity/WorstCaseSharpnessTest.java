// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class WorstCaseSharpnessTest {
  /// One weight `w = 1` with the logit `w x`, on samples `x = 1` that are all positive.
  private static final List<Tensor> ONE = List.of(Tensor.vector(1));

  private static double positive(List<Tensor> weights) {
    return weights.getFirst().get(0) > 0 ? 1 : 0;
  }

  /// Of the logistic loss, `d/dw ln(1 + e⁻ʷ) = −1/(1 + eʷ)`.
  private static List<Tensor> gradient(List<Tensor> weights) {
    return List.of(Tensor.vector(-1 / (1 + Math.exp(weights.getFirst().get(0)))));
  }

  private static ToleranceSearch.Found found(Perturbation box, double bracket) {
    return new WorstCaseSharpness(box, new ToleranceSearch(bracket, .9))
        .of(ONE, WorstCaseSharpnessTest::gradient, WorstCaseSharpnessTest::positive);
  }

  // Golden values: the box reaches 0 at α = 1, and at α′ = 1/1.001; halving ends at 10⁻⁵

  @Test
  void one_weight_tolerates_a_box_up_to_zero() {
    assertThat(found(Perturbation.WORST_CASE, 2).size()).isCloseTo(1, within(1e-5));
    assertThat(found(Perturbation.WORST_CASE_BY_MAGNITUDE, 2).size())
        .isCloseTo(0.999000999001, within(1e-5));
  }

  @Test
  void networks_that_tolerate_the_whole_bracket_are_tied_at_its_end() {
    var usual =
        WorstCaseSharpness.USUAL.of(
            ONE, WorstCaseSharpnessTest::gradient, WorstCaseSharpnessTest::positive);
    assertThat(usual).isEqualTo(new ToleranceSearch.Found(.25 - 0x1p-17, 1, false));
    assertThat(usual).isEqualTo(found(Perturbation.WORST_CASE, .25));
  }

  // Refusals

  private static void refuses(UnaryOperator<List<Tensor>> gradient, String message) {
    assertThatThrownBy(() -> WorstCaseSharpness.USUAL.of(ONE, gradient, _ -> 1))
        .hasMessage("sharpness: " + message);
  }

  @Test
  void gradients_that_do_not_fit_are_named() {
    refuses(_ -> List.of(), "1 weights but 0 gradients; give one a weight");
    refuses(
        _ -> List.of(Tensor.vector(1, 2)),
        "weight 0 has shape (1) but its gradient (2); give both one shape");
    refuses(
        _ -> List.of(Tensor.vector(Double.NaN)),
        "the gradient of weight 0 holds NaN; give finite numbers");
  }

  @Test
  void noise_is_no_box() {
    assertThatThrownBy(() -> found(Perturbation.NOISE, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sharpness: noise is no box; give WORST_CASE or WORST_CASE_BY_MAGNITUDE");
  }
}
