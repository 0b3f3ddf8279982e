// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Trained;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.BiasVariance;
import tacit.nn.train.Listener;

/// Networks of one width that differ in their seed alone, `seed`, `seed + 1`, …; one row with the
/// squared loss of their probabilities on the test images and its two parts.
///
/// @param images the first of the training set
record BiasRun(
    String data, int images, int width, double weightDecay, int epochs, int networks, long seed)
    implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var lesson = Lesson.of(data, images, Lesson.COMPONENTS);
    var training = Training.of(weightDecay).withEpochs(epochs);
    List<Tensor> answers = new ArrayList<>();
    double trainError = 0, testError = 0;
    for (long each = seed; each < seed + networks; each++) {
      var trained = Trained.of(lesson, width, training, each, Listener.none());
      answers.add(probabilities(trained.network().outputs(lesson.test())));
      trainError += trained.trainError() / networks;
      testError += trained.testError() / networks;
    }
    var parts = BiasVariance.of(answers, oneHot(lesson.testLabels()));
    var fair = parts.unbiased();
    return Table.of(
            "width",
            "weight_decay",
            "seed",
            "networks",
            "loss",
            "bias_squared",
            "variance",
            "bias_squared_unbiased",
            "variance_unbiased",
            "train_error",
            "test_error")
        .row(
            width,
            weightDecay,
            seed,
            networks,
            parts.loss(),
            parts.biasSquared(),
            parts.variance(),
            fair.biasSquared(),
            fair.variance(),
            trainError,
            testError);
  }

  /// `exp(zⱼ − max z) / Σₖ exp(zₖ − max z)` in double, of logits `(n, k)`.
  static Tensor probabilities(Tensor logits) {
    int k = logits.shape().size(1);
    double[] p = logits.toDoubles();
    for (int row = 0; row < p.length; row += k) {
      double largest = Arrays.stream(p, row, row + k).max().orElseThrow();
      for (int i = row; i < row + k; i++) p[i] = Math.exp(p[i] - largest);
      double sum = Arrays.stream(p, row, row + k).sum();
      for (int i = row; i < row + k; i++) p[i] /= sum;
    }
    return Tensor.of(logits.shape(), p);
  }

  private static Tensor oneHot(Indices labels) {
    int[] classes = labels.toArray();
    double[] y = new double[classes.length * Lesson.CLASSES];
    for (int i = 0; i < classes.length; i++) y[i * Lesson.CLASSES + classes[i]] = 1;
    return Tensor.of(Shape.of(classes.length, Lesson.CLASSES), y);
  }
}
