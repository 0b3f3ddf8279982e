// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.measures.norm.Golden.roundings;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SpectralComplexityTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void references_of_zero_are_none(Seed seed) {
    List<Tensor> weights = Golden.drawn(seed.generator());
    var zeros = weights.stream().map(w -> Tensor.zeros(DType.FLOAT64, w.shape())).toList();
    assertThat(SpectralComplexity.of(weights, zeros)).isEqualTo(SpectralComplexity.of(weights));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void lipschitz_constants_multiply_it(Seed seed) {
    var complexity = SpectralComplexity.of(Golden.drawn(seed.generator()));
    double product = complexity.withLipschitz(1, .5, 3).value() / complexity.value();
    assertThat(product).isCloseTo(1.5, roundings(16, 1.5 * Math.abs(complexity.log())));
  }

  @Test
  void weights_at_their_references_have_none() {
    assertThat(SpectralComplexity.of(Golden.A, Golden.A).value()).isZero();
  }

  // Golden values: computed in NumPy from the same weights

  @Test
  void of_three_outputs() {
    var complexity = SpectralComplexity.of(Golden.A);
    assertThat(complexity.value()).isCloseTo(17.301187001766323, roundings(8, 17.3));
    double norm = 5.477225575051661;
    assertThat(complexity.logMarginScale(Golden.INPUTS))
        .isCloseTo(Math.log(17.301187001766323 * norm / 4), roundings(4, 3));
  }

  // Refusals

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("norms: " + message);
  }

  @Test
  void references_that_do_not_fit_are_named() {
    refuses(
        () -> SpectralComplexity.of(Golden.A, List.of(Golden.W1)),
        "2 weights but 1 references; give one a layer");
    refuses(
        () -> SpectralComplexity.of(Golden.A, Golden.B),
        "weight 1 has shape (3, 3) but its reference (1, 3); give both one shape");
    Tensor none = Tensor.matrix(new double[] {Double.NaN});
    Tensor one = Tensor.matrix(new double[] {1});
    assertThatThrownBy(() -> SpectralComplexity.of(List.of(one), List.of(none)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("norms: reference 0 holds NaN; give finite numbers");
  }

  @Test
  void constants_and_inputs_that_do_not_fit_are_named() {
    var complexity = SpectralComplexity.of(Golden.A);
    refuses(
        () -> complexity.withLipschitz(1), "2 layers but 1 Lipschitz constants; give one a layer");
    refuses(
        () -> complexity.withLipschitz(1, 0),
        "a Lipschitz constant is 0.0; give finite numbers above 0");
    refuses(
        () -> complexity.logMarginScale(Tensor.zeros(DType.FLOAT64, Shape.of(2, 3))),
        "inputs (2, 3) of norm 0.0; give (n, …), not all 0 and all finite");
    refuses(
        () -> complexity.logMarginScale(Tensor.of(Shape.of(0, 3))),
        "inputs (0, 3) of norm 0.0; give (n, …), not all 0 and all finite");
  }
}
