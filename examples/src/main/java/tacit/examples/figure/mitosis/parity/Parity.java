// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.parity;

import java.util.Arrays;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.LastHidden;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Perceptron;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.ChunkReadout;
import tacit.measures.redundancy.LabeledActivations;
import tacit.nn.loss.Hinge;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Samples;

/// A network of one output that has learned whether the number of an image's class is odd, from 10
/// whitened components of 2,000 images, by half the squared hinge loss.
///
/// @param lesson inputs `(n, 10)` with the labels −1 and 1
public record Parity(Lesson lesson, Evaluator network) {
  static final int WIDTH = 128, COMPONENTS = 10;

  /// 300 epochs in batches of 100 at the rate 0.05.
  public static Training training(double weightDecay) {
    return new Training(300, 100, 0.05, weightDecay);
  }

  /// The first 2,000 training images of a set and all its test images, odd classes 1 and others −1.
  public static Lesson lesson(String data) {
    var lesson = Lesson.of(data, Lesson.IMAGES, COMPONENTS);
    return new Lesson(
        lesson.inputs(), signs(lesson.labels()), lesson.testInputs(), signs(lesson.testLabels()));
  }

  static Indices signs(Indices classes) {
    return Indices.of(Arrays.stream(classes.toArray()).map(k -> k % 2 == 1 ? 1 : -1).toArray());
  }

  /// A network of 128 neurons in the last of three hidden layers, after the last epoch.
  public static Parity of(Lesson lesson, Training training, long seed) {
    return of(lesson, WIDTH, training, seed);
  }

  static Parity of(Lesson lesson, int width, Training training, long seed) {
    var trainer =
        training.trainer(
            Perceptron.of(lesson.inputs().shape().size(1), width, 1),
            samples(lesson.inputs(), lesson.labels()),
            new Hinge(true),
            new Seed(seed).child("parity"));
    return new Parity(lesson, trainer.evaluator(trainer.run(Listener.none()).progress()));
  }

  /// As the loss wants labels of one output, 0 and 1.
  private static Samples samples(Tensor inputs, Indices signs) {
    int[] classes = Arrays.stream(signs.toArray()).map(t -> (t + 1) / 2).toArray();
    return Samples.of(inputs, Indices.of(classes));
  }

  public ChunkReadout readout() {
    return LastHidden.readout(network);
  }

  /// Last hidden activations of the training images with −1 and 1.
  public LabeledActivations train() {
    return hidden(lesson.inputs(), lesson.labels());
  }

  /// Last hidden activations of the test images with −1 and 1.
  public LabeledActivations test() {
    return hidden(lesson.testInputs(), lesson.testLabels());
  }

  private LabeledActivations hidden(Tensor inputs, Indices signs) {
    return new LabeledActivations(LastHidden.of(network, samples(inputs, signs)), signs);
  }
}
