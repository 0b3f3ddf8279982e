// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import tacit.measures.margin.MarginDistribution;
import tacit.measures.margin.NormalizedMargins;
import tacit.measures.margin.OutputMargins;
import tacit.nn.homogeneous.NetworkScale;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Samples;

/// A network at some point of its training, what it learns from, and what it answers.
///
/// @param epochs done so far
public record Trained(Lesson lesson, Evaluator network, int epochs) {
  /// Mean cross-entropy over the training set.
  public double loss() {
    return network.score(new SoftmaxCrossEntropy(), lesson.train()).loss();
  }

  /// Share of the training examples that are not classified as they are labeled.
  public double trainError() {
    return error(lesson.train());
  }

  /// Share of the test images that are misclassified.
  public double testError() {
    return error(lesson.test());
  }

  private double error(Samples samples) {
    return 1 - network.score(new SoftmaxCrossEntropy(), samples).accuracy().orElseThrow();
  }

  /// Margins of the training examples, by the labels that were trained on.
  public double[] outputMargins() {
    return OutputMargins.of(network.outputs(lesson.train()), lesson.labels());
  }

  /// Margins of the test images.
  public double[] testOutputMargins() {
    return OutputMargins.of(network.outputs(lesson.test()), lesson.testLabels());
  }

  /// The product of the layers' Frobenius norms, and the weights.
  public NetworkScale scale() {
    return NetworkScale.of(network.network(), network.params(), network.statistics());
  }

  /// Margins of the training examples over the scale.
  public MarginDistribution margins() {
    return normalized(scale().logScale(), outputMargins());
  }

  /// Output margins over the scale.
  public static MarginDistribution normalized(double logScale, double... outputMargins) {
    return MarginDistribution.of(NormalizedMargins.of(outputMargins, logScale));
  }
}
