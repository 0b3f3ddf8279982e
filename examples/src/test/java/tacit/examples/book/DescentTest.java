// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.optim.Adam;
import tacit.nn.optim.ClipNorm;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;

class DescentTest {
  /// A few roundings a step, of numbers of about 1.
  private static final Offset<Double> ROUNDING = within(16 * Math.ulp(1.0));

  private static void goes(double[] path, double... by) {
    assertThat(path).containsExactly(by, ROUNDING);
  }

  @Test
  void plain_descent_shrinks_the_weight_by_one_minus_eta_h() {
    goes(Descent.path(Sgd.of(0.1, 0), 1, 1, 3), 1, 0.9, 0.81, 0.729);
  }

  @Test
  void momentum_adds_nine_tenths_of_the_last_step() {
    goes(Descent.path(Sgd.of(0.1, 0.9), 1, 1, 2), 1, 0.9, 0.72);
  }

  /// `1 − 2.1 = −1.1` a step.
  @Test
  void a_rate_above_two_over_h_diverges() {
    goes(Descent.path(Sgd.of(2.1, 0), 1, 1, 3), 1, -1.1, 1.21, -1.331);
  }

  /// `m̂ = g`, `√v̂ = |g|`: the first step is `η`, whatever the slope; `ε` shortens it a little.
  @Test
  void the_first_step_of_adam_is_the_rate() {
    for (double h : new double[] {0.01, 1, 100}) {
      assertThat(Descent.path(Adam.of(0.1), h, 1, 1)[1]).isCloseTo(0.9, within(0.1 * 1e-8 / h));
    }
  }

  @Test
  void half_a_cosine_after_three_warm_steps() {
    var rate = new Schedule.WarmUp(3, new Schedule.Cosine(0.4, 0, 100));
    assertThat(rate.at(0)).isCloseTo(0.4 / 3, ROUNDING);
    assertThat(rate.at(50)).isCloseTo(0.2, ROUNDING);
    assertThat(rate.at(100)).isEqualTo(0);
  }

  /// The norm of (3, 4) is 5; clipped to 1 it is (0.6, 0.8), less the guard of 1e-6.
  @Test
  void clipping_keeps_the_direction() {
    var clipped = new ClipNorm(1).apply(new ScalarKernels(), List.of(Tensor.vector(3, 4)));
    assertThat(clipped.getFirst().toDoubles())
        .containsExactly(new double[] {0.6, 0.8}, within(1e-6));
  }
}
