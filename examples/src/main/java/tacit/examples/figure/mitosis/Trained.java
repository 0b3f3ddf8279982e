// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.LastHidden;
import tacit.measures.redundancy.ChunkReadout;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Samples;
import tacit.nn.train.Trainer;

/// A classifier of [Perceptron] and the lesson that it learned.
public record Trained(Lesson lesson, Evaluator network) {
  /// A network of that width after the training's last epoch. Networks of different seeds share
  /// nothing but the lesson.
  public static Trained of(
      Lesson lesson, int width, Training training, long seed, Listener listener) {
    var trainer = trainer(lesson, width, training, seed);
    return new Trained(lesson, trainer.evaluator(trainer.run(listener).progress()));
  }

  /// The network that the training of that seed begins with.
  public static Trained untaught(Lesson lesson, int width, long seed) {
    var trainer = trainer(lesson, width, Training.of(0), seed);
    return new Trained(lesson, trainer.evaluator(trainer.start()));
  }

  /// The trainer of that network, for who wants to see it between epochs.
  public static Trainer trainer(Lesson lesson, int width, Training training, long seed) {
    return training.trainer(
        Perceptron.of(lesson.inputs().shape().size(1), width, Lesson.CLASSES),
        lesson.train(),
        new SoftmaxCrossEntropy(),
        new Seed(seed).child("training"));
  }

  /// Last hidden activations of the training images, `(n, W)`.
  public Tensor trainHidden() {
    return LastHidden.of(network, lesson.train());
  }

  /// Last hidden activations of the test images, `(n, W)`.
  public Tensor testHidden() {
    return LastHidden.of(network, lesson.test());
  }

  public ChunkReadout readout() {
    return LastHidden.readout(network);
  }

  public double trainError() {
    return error(lesson.train());
  }

  public double testError() {
    return error(lesson.test());
  }

  private double error(Samples samples) {
    return 1 - network.score(new SoftmaxCrossEntropy(), samples).accuracy().orElseThrow();
  }
}
