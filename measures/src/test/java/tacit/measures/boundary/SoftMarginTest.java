// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.measures.margin.OutputMargins;

class SoftMarginTest {
  private static final Indices LABELS = Indices.of(0, 1, 2, 3, 4);

  private static Tensor logits(Seed seed) {
    return Tensor.gaussian(seed.generator(), 5, 5);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_at_most_the_output_margin_and_not_far_below(Seed seed) {
    double[] q = OutputMargins.of(logits(seed), LABELS), s = SoftMargin.of(logits(seed), LABELS);
    for (int i = 0; i < q.length; i++) {
      assertThat(s[i]).isBetween(q[i] - Math.log(4), q[i]);
    }
  }

  @Test
  void of_two_classes_it_is_the_output_margin() {
    Tensor f = Tensor.matrix(new double[][] {{1, 5}, {800, -800}});
    assertThat(SoftMargin.of(f, Indices.of(0, 0))).containsExactly(-4, 1600);
    assertThat(SoftMargin.gradientFactors(f, Indices.of(0, 0))[1]).isZero();
  }

  // Golden: NumPy, −log Σ exp

  @Test
  void soft_margins_of_the_golden_network() {
    // ten digits were printed
    assertThat(SoftMargin.of(GoldenNetwork.logits(), GoldenNetwork.LABELS))
        .containsExactly(
            new double[] {1.9702495817, 1.9932846515, -0.8132616875, 6.6867383125}, within(5e-11));
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void cross_entropy_is_its_logistic_loss_and_the_factor_its_slope(Seed seed) {
    Var f = Var.of(logits(seed), new ScalarKernels());
    Var loss = f.softmaxCrossEntropy(f.like(Tensor.identity(5)));
    double[] s = SoftMargin.of(f.value(), LABELS);
    double[] logistic = Arrays.stream(s).map(v -> Math.log1p(Math.exp(-v))).toArray();
    // a dozen functions and sums of numbers of size 1 to 10
    assertThat(loss.value().toDoubles()).containsExactly(logistic, within(1e-14));
    Tensor slope = loss.sum().grad(f).getFirst().value();
    double[] factors = SoftMargin.gradientFactors(f.value(), LABELS);
    for (int i = 0; i < 5; i++) assertThat(-slope.get(i, i)).isCloseTo(factors[i], within(1e-14));
  }

  // Messages

  @Test
  void a_label_out_of_place_is_refused_as_for_margins() {
    assertThatThrownBy(() -> SoftMargin.of(Tensor.identity(2), Indices.of(0, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margins: label 2 of sample 1 with 2 classes; labels count from 0");
  }
}
