// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class GraNdTest {
  private static final Kernels ON = new ScalarKernels();

  /// A few dozen operations on numbers of size 1 to 10.
  private static final Offset<Double> ROUNDING = within(1e-14);

  private static Var weights(Tensor tensor) {
    return Var.of(tensor, ON);
  }

  /// The cross-entropy of one row of logits, `(1, c)`.
  private static Var loss(Var logits, int label) {
    double[] one = new double[logits.shape().count()];
    one[label] = 1;
    return logits.softmaxCrossEntropy(logits.like(Tensor.matrix(one))).sum();
  }

  // Laws

  /// `∂ℓ/∂w = xᵀ (p − e_y)` of a linear network, a product of two vectors and their lengths.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void of_a_linear_network_it_is_the_length_of_the_input_times_el2n(Seed seed) {
    Tensor inputs = Tensor.gaussian(seed.child("x").generator(), 5, 3);
    Var w = weights(Tensor.gaussian(seed.child("w").generator(), 3, 4));
    Var x = Var.constant(inputs, ON);
    var labels = Indices.of(0, 1, 2, 3, 0);
    double[] lengths = x.square().sum(1).sqrt().value().toDoubles();
    double[] expected = El2n.of(x.matmul(w).value(), labels);
    Arrays.setAll(expected, i -> lengths[i] * expected[i]);
    assertThat(GraNd.of(5, i -> loss(x.slice(0, i, i + 1).matmul(w), labels.get(i)), w))
        .containsExactly(expected, ROUNDING);
  }

  @Test
  void all_parameters_count() {
    Var a = weights(Tensor.scalar(3)), b = weights(Tensor.scalar(4));
    assertThat(GraNd.of(2, i -> a.times(3.0 + i).plus(b.times(4.0 - 4 * i)), a, b))
        .containsExactly(5, 4);
  }

  // Golden: a second implementation of the golden network of the margins

  @Test
  void scores_of_four_examples() {
    Var w1 = weights(Tensor.matrix(new double[][] {{1, 0, 1}, {0, 1, -1}}));
    Var w2 = weights(Tensor.matrix(new double[][] {{1, 0, -1}, {0, 1, -1}, {.5, -.5, 0}}));
    Tensor inputs = Tensor.matrix(new double[][] {{2, 1}, {1, 3}, {-1, -2}, {3, -1}});
    Var x = Var.constant(inputs, ON);
    int[] labels = {0, 1, 2, 0};
    double[] scores =
        GraNd.of(
            4, i -> loss(x.slice(0, i, i + 1).matmul(w1).relu().matmul(w2), labels[i]), w1, w2);
    assertThat(scores)
        .containsExactly(
            new double[] {
              0.6268168214884116, 0.7558638490846471, 0.9483363443793887, 0.009947849935606509
            },
            ROUNDING);
  }

  // Messages

  @Test
  void nothing_to_differentiate_is_refused() {
    Var w = weights(Tensor.scalar(1));
    assertThatThrownBy(() -> GraNd.of(0, _ -> w, w))
        .hasMessage("grand: 0 examples; give 1 or more");
    assertThatThrownBy(() -> GraNd.of(1, _ -> w))
        .hasMessage("grand: there are no parameters; give at least one");
  }

  @Test
  void a_gradient_without_end_is_refused() {
    Var w = weights(Tensor.scalar(0));
    assertThatThrownBy(() -> GraNd.of(2, i -> i == 0 ? w.times(1) : w.sqrt(), w))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "grand: the gradient of example 1 has length Infinity; check its input and its loss");
  }
}
