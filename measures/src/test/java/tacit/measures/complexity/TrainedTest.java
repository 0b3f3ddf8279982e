// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.measures.complexity.Golden.START;
import static tacit.measures.complexity.Golden.WEIGHTS;
import static tacit.measures.complexity.Golden.roundings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class TrainedTest {
  // Golden values: computed in NumPy from the same network

  @Test
  void the_smallest_of_ten_margins_is_the_margin() {
    double[] margins = Golden.margins();
    assertThat(Trained.margin(margins)).isCloseTo(.9, roundings(4, 2));
    Arrays.sort(margins);
    assertThat(margins[1]).isCloseTo(1.75, roundings(4, 4));
    assertThat(margins[2]).isCloseTo(1.85, roundings(4, 4));
    assertThat(margins[3]).isCloseTo(2.4, roundings(4, 4));
  }

  @Test
  void the_margin_is_the_size_of_an_order_statistic() {
    double[] margins = IntStream.range(-5, 24).asDoubleStream().toArray();
    assertThat(Trained.margin(margins)).isEqualTo(4); // the second of 29
    assertThat(Trained.margin(3)).isEqualTo(3);
  }

  // Refusals

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void margins_and_counts_that_are_none_are_refused() {
    refuses(
        () -> Trained.of(WEIGHTS, START, 0, 10),
        "complexity: the margin is 0.0; give a finite number above 0");
    refuses(() -> Trained.of(WEIGHTS, START, 1, 0), "complexity: 0 samples; give 1 or more");
  }

  @Test
  void biases_that_do_not_fit_are_named() {
    var network = Trained.of(WEIGHTS, START, 1, 10);
    refuses(
        () -> network.withBiases(List.of(Tensor.vector(1, 2, 3))),
        "complexity: 2 weights but 1 biases; give one a layer, or none");
    refuses(
        () -> network.withBiases(List.of(Tensor.vector(1, 2, 3), Tensor.vector(1, 2, 3))),
        "complexity: bias 1 has shape (3) and its weight (2, 3); give one number an output");
  }

  @Test
  void sizes_that_are_none_are_refused() {
    refuses(
        () -> Tolerated.NONE.with(Perturbation.NOISE_BY_MAGNITUDE, 0),
        "tolerated: noise by magnitude of size 0.0; give a finite number above 0");
  }

  @Test
  void a_confidence_outside_zero_to_one_is_refused() {
    refuses(
        () -> PacBayes.worstCaseByMagnitude(new double[] {1}, .25, 10, 1),
        "complexity: delta is 1.0; give a number between 0 and 1");
  }
}
