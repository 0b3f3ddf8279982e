// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Weights;

class TrainingStepsTest {
  // 784·128 + 128 + 128·128 + 128 + 128·10 + 10; 9·32 + 32 + 9·32·32 + 32 + 9·32·64 + 64 + 650.
  @Test
  void the_timed_networks_are_those_of_the_paired_script() {
    assertThat(TrainingSteps.cases())
        .extracting(TrainingSteps.Case::name)
        .containsExactly(
            "mlp-128-batch-32", "mlp-512-batch-128", "mlp-2048-batch-128", "cnn-28x28-batch-64");
    assertThat(TrainingSteps.cases().getFirst().network().parameterCount()).isEqualTo(118_282);
    assertThat(TrainingSteps.cases().getLast().network().parameterCount()).isEqualTo(28_714);
  }

  /// By hand: 9·16 + 5·9·16·16 for the convolutions, 6·2·16 for the normalizations, 17 at the end.
  /// The outputs of the layers have 4·64, 2·32, 16, 8, 4 and 2 pixels, each of 16 channels.
  @Test
  void a_step_with_the_penalty_has_about_four_times_the_products() {
    var plain = TrainingSteps.withPenalty().getFirst();
    assertThat(plain.network().parameterCount()).isEqualTo(144 + 11_520 + 192 + 17);
    double first = 2.0 * 9 * 4 * 64 * 16;
    double others = 2.0 * 9 * 16 * 16 * (2 * 32 + 16 + 8 + 4 + 2) + 2 * 16;
    assertThat(new Work.Step(plain).operations()).isEqualTo(32 * (2 * first + 3 * others));
    assertThat(new Work.Step(TrainingSteps.withPenalty().getLast()).operations())
        .isEqualTo(32 * (10 * first + 12 * others));
  }

  @Test
  void a_step_can_be_taken_again_and_again() {
    var network = new Network(Dense.of(10, Weights.standard(2, 0)), Shape.of(3));
    Runnable step = TrainingSteps.on(new TrainingSteps.Case("tiny", network, 4), 1);
    assertThatCode(
            () -> {
              step.run();
              step.run();
            })
        .doesNotThrowAnyException();
  }
}
