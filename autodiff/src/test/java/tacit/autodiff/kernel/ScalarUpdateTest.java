// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;

class ScalarUpdateTest {
  private static final double ROUNDED = 4 * Math.ulp(1.0);
  private final Kernels on = new ScalarKernels();

  private double[] numbers(Update rule, double w, double g, double... state) {
    List<Tensor> states = Arrays.stream(state).mapToObj(Tensor::vector).toList();
    return on.update(rule, Tensor.vector(w), Tensor.vector(g), states).stream()
        .mapToDouble(Tensor::item)
        .toArray();
  }

  // Golden values, by hand

  @Test
  void gradient_descent() {
    assertThat(numbers(new Update.Sgd(0.5, 0, false, 0), 1, 4)).containsExactly(-1);
    assertThat(numbers(new Update.Sgd(0.5, 0, false, 0.25), 1, 4)).containsExactly(-1.125);
  }

  @Test
  void momentum() {
    // v = ½ 2 + 4 = 5; w = 1 − ½ 5; looking ahead w = 1 − ½ (4 + ½ 5)
    assertThat(numbers(new Update.Sgd(0.5, 0.5, false, 0), 1, 4, 2)).containsExactly(-1.5, 5);
    assertThat(numbers(new Update.Sgd(0.5, 0.5, true, 0), 1, 4, 2)).containsExactly(-2.25, 5);
  }

  @Test
  void adam_steps_by_the_learning_rate_at_first() {
    // m = ½ 4, v = ¼ 16 corrected to 4 and 16, so the step is η 4 / 4
    Update.Adam adam = new Update.Adam(0.125, 0.5, 0.75, 0, 0, false, 1);
    assertThat(numbers(adam, 1, 4, 0, 0)).containsExactly(0.875, 2, 4);
  }

  @Test
  void adam_of_the_second_step_with_decay() {
    // g = 4 + ½ 2 = 5: m = ½ 1 + ½ 5 = 3, corrected by ¾ to 4; v = ¾ 4 + ¼ 25 = 9.25, by 7/16
    Update.Adam adam = new Update.Adam(0.125, 0.5, 0.75, 0.5, 0.5, false, 2);
    double step = 0.125 * 4 / (Math.sqrt(9.25 * 16 / 7) + 0.5);
    assertThat(numbers(adam, 2, 4, 1, 4))
        .containsExactly(new double[] {2 - step, 3, 9.25}, within(ROUNDED));
    // Decoupled: g = 4, m = 2.5 to 10/3, v = 7 to 16; the weight shrinks by 1 − ½ ⅛ first
    Update.Adam adamW = new Update.Adam(0.125, 0.5, 0.75, 0.5, 0.5, true, 2);
    double stepW = 0.125 * (10.0 / 3) / 4.5;
    assertThat(numbers(adamW, 2, 4, 1, 4))
        .containsExactly(new double[] {2 * 0.9375 - stepW, 2.5, 7}, within(ROUNDED));
  }

  @Test
  void rmsProp_divides_by_the_root_of_the_mean_square() {
    // v = ¾ 12 + ¼ 28² = 205; with ε = 0
    Update.RmsProp plain = new Update.RmsProp(0.5, 0.75, 0, 0, 0);
    double scaled = 28 / Math.sqrt(205);
    assertThat(numbers(plain, 1, 28, 12))
        .containsExactly(new double[] {1 - 0.5 * scaled, 205}, within(205 * ROUNDED));
    Update.RmsProp momentum = new Update.RmsProp(0.5, 0.75, 0, 0.5, 0);
    double b = 0.5 * 3 + scaled;
    assertThat(numbers(momentum, 1, 28, 12, 3))
        .containsExactly(new double[] {1 - 0.5 * b, 205, b}, within(205 * ROUNDED));
  }

  // Messages

  @Test
  void states_must_be_as_many_and_as_large_as_the_rule_says() {
    Update.Sgd momentum = new Update.Sgd(0.5, 0.5, false, 0);
    Tensor w = Tensor.vector(1, 2);
    refused(
        () -> on.update(momentum, w, w, List.of()),
        "update: Sgd[learningRate=0.5, momentum=0.5, nesterov=false, weightDecay=0.0]"
            + " needs 1 state tensors, got 0");
    refused(
        () -> on.update(momentum, w, w, List.of(Tensor.vector(1))),
        "update: w is (2) but state 0 is (1); shapes must be equal,"
            + " nothing stretches by itself (see spread, plusRow, timesRow)");
    refused(
        () -> on.update(momentum, w, w.to(DType.FLOAT32), List.of(w)),
        "update: w is FLOAT64 (2) but gradient is FLOAT32 (2); convert one with to(DType)");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
