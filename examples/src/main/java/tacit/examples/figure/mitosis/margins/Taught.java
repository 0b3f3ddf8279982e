// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.margins;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Trained;
import tacit.examples.figure.mitosis.Training;
import tacit.examples.figure.mitosis.parity.Parity;
import tacit.measures.redundancy.ChunkReadout;
import tacit.nn.train.Listener;

/// The last hidden layer of a trained network on its training and test images, and its readout.
record Taught(ChunkReadout readout, Tensor train, Indices labels, Tensor test, Indices testLabels) {
  /// What is learned.
  enum Task {
    /// Ten classes from 50 components, 256 neurons, weight decay 0.005.
    CLASSES(0.005, 80),
    /// Odd or even class from 10 components, 128 neurons, weight decay 0.002.
    PARITY(0.002, 300);

    final double decay;
    final int epochs;

    Task(double decay, int epochs) {
      this.decay = decay;
      this.epochs = epochs;
    }

    String word() {
      return this == CLASSES ? "ten classes" : "parity";
    }
  }

  private static final int WIDTH = 256;

  static Taught of(Task task, String data, double decay, int epochs, long seed) {
    return task == Task.CLASSES
        ? classes(data, Training.of(decay).withEpochs(epochs), seed)
        : parity(data, Parity.training(decay).withEpochs(epochs), seed);
  }

  private static Taught classes(String data, Training training, long seed) {
    var lesson = Lesson.of(data);
    var trained = Trained.of(lesson, WIDTH, training, seed, Listener.none());
    return new Taught(
        trained.readout(),
        trained.trainHidden(),
        lesson.labels(),
        trained.testHidden(),
        lesson.testLabels());
  }

  private static Taught parity(String data, Training training, long seed) {
    var trained = Parity.of(Parity.lesson(data), training, seed);
    var train = trained.train();
    var test = trained.test();
    return new Taught(trained.readout(), train.x(), train.labels(), test.x(), test.labels());
  }
}
