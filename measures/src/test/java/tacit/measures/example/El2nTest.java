// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarKernels;

class El2nTest {
  private static final Indices LABELS = Indices.of(0, 1, 2, 3);

  private static Tensor row(double... logits) {
    return Tensor.matrix(logits);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_from_zero_to_the_root_of_two(Seed seed) {
    Tensor f = Tensor.uniform(seed.generator(), -900, 900, 4, 4);
    for (double score : El2n.of(f, LABELS)) {
      assertThat(score).isBetween(0.0, Math.sqrt(2) + Math.ulp(2.0));
    }
  }

  /// Of two classes `p − e_y = ±(1 − p_y)(1, −1)`, and `1 − p_y = e^{−60}` is far below an ulp of
  /// 1.
  @Test
  void a_tiny_score_has_all_its_digits() {
    double expected = Math.sqrt(2) * Math.exp(-60);
    assertThat(El2n.of(row(60, 0), Indices.of(0))[0])
        .isCloseTo(expected, within(4 * Math.ulp(expected)));
  }

  @Test
  void several_networks_are_averaged() {
    var wrongAndRight = List.of(row(-1000, 0), row(0, -1000));
    assertThat(El2n.mean(wrongAndRight, Indices.of(0))).containsExactly(Math.sqrt(2) / 2);
  }

  // Golden: NumPy; logits of the golden network of the margins

  @Test
  void scores_of_four_examples() {
    Tensor f = Tensor.matrix(new double[][] {{2.5, .5, -3}, {1, 3, -4}, {.5, -.5, 0}, {5, -2, -3}});
    assertThat(El2n.of(f, Indices.of(0, 1, 2, 0)))
        .containsExactly(
            new double[] {
              0.17056650762390815, 0.16901343679087308, 0.8781893059733799, 0.0015791477206308691
            },
            // a dozen functions and sums of numbers of size 1; the golden ones subtract from 1
            within(1e-15));
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_the_length_of_the_gradient_of_cross_entropy_by_the_logits(Seed seed) {
    Var f = Var.of(Tensor.gaussian(seed.generator(), 4, 4), new ScalarKernels());
    Var loss = f.softmaxCrossEntropy(f.like(Tensor.identity(4))).sum();
    double[] rows = loss.grad(f).getFirst().square().sum(1).sqrt().value().toDoubles();
    assertThat(El2n.of(f.value(), LABELS)).containsExactly(rows, within(1e-15));
  }

  // Messages

  @Test
  void bad_logits_are_refused_as_for_margins() {
    assertThatThrownBy(() -> El2n.of(row(Double.NaN, 0), Indices.of(0)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("margins: logit 0 of sample 0 is NaN; give finite numbers");
    assertThatThrownBy(() -> El2n.mean(List.of(), LABELS))
        .hasMessage("el2n: there are no networks; give logits of at least one");
  }
}
