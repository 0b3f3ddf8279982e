// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.nn.train.Listener;

class TrainingTest {
  private static final Lesson LESSON = Lesson.of("fashion-mnist-embedded", 200, 10);

  // 50·256 + 256 + 2·(256² + 256) + 3·512 of batch normalization + 256·10 + 10.
  @Test
  void the_network_of_width_256_has_148_746_parameters() {
    var network = Perceptron.of(Lesson.COMPONENTS, 256, Lesson.CLASSES);
    assertThat(network.parameterCount()).isEqualTo(148_746);
  }

  @Test
  void a_lesson_is_the_first_images_in_components_that_vary_by_1() {
    assertThat(LESSON.inputs().shape()).isEqualTo(Shape.of(200, 10));
    assertThat(LESSON.testInputs().shape()).isEqualTo(Shape.of(1_000, 10));
    double squares = 0;
    for (double v : LESSON.inputs().toDoubles()) squares += v * v;
    assertThat(squares / 2_000).isCloseTo(1, within(1e-9)); // rounding over the tenth deviation
  }

  // 200 images in batches of 64 are 4 steps; half a cosine over 2 epochs is at its middle after 1.
  @Test
  void the_rate_changes_once_an_epoch() {
    List<Double> rates = new ArrayList<>();
    var listener =
        new Listener() {
          @Override
          public void step(StepReport report) {
            rates.add(report.learningRate());
          }
        };
    Trained.of(LESSON, 8, Training.of(.005).withEpochs(2), 0, listener);
    double half = 1e-5 + (.1 - 1e-5) * (1 + Math.cos(Math.PI / 2)) / 2;
    assertThat(rates).containsExactly(.1, .1, .1, .1, half, half, half, half);
  }

  @Test
  void networks_of_one_seed_are_equal_and_of_two_seeds_differ() {
    var training = Training.of(.005).withEpochs(2);
    var once = Trained.of(LESSON, 8, training, 0, Listener.none());
    var again = Trained.of(LESSON, 8, training, 0, Listener.none());
    var other = Trained.of(LESSON, 8, training, 1, Listener.none());
    assertThat(once.readout().weights().toDoubles())
        .isEqualTo(again.readout().weights().toDoubles())
        .isNotEqualTo(other.readout().weights().toDoubles());
    assertThat(once.trainHidden().shape()).isEqualTo(Shape.of(200, 8));
    assertThat(once.testHidden().shape()).isEqualTo(Shape.of(1_000, 8));
  }

  @Test
  void training_lowers_the_error() {
    var taught = Trained.of(LESSON, 32, Training.of(.005).withEpochs(10), 0, Listener.none());
    var untaught = Trained.untaught(LESSON, 32, 0);
    assertThat(taught.trainError()).isLessThan(untaught.trainError() / 2);
    assertThat(taught.testError()).isLessThan(untaught.testError());
  }
}
