// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.function.UnaryOperator;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// How far the probability of a class drops on segments of inputs, `λ = mean over segments of`
///
/// ```text
/// MAX   max_t (1 − P_t)         P_t = p̂(t x₁ + (1 − t) x₂),   t = 0.1, 0.2, …, 0.9
/// SUM   Σ_t (1 − P_t)
/// ```
///
/// - Shapes: inputs `(n, …)`; `model` makes probabilities `(m, c)` of inputs `(m, …)`
final class ProbabilityDrop {
  private static final String NAME = BlackBoxSubclassInterpolation.NAME;
  private static final int PLACES = 9;
  // A softmax in single precision may pass 1 by rounding.
  private static final double ROUNDING = 1e-5;

  private final UnaryOperator<Tensor> model;
  private final Tensor inputs;
  private final double[] x;
  private final int classCount;
  private final SegmentDrop drop;

  ProbabilityDrop(UnaryOperator<Tensor> model, Tensor inputs, int classCount, SegmentDrop drop) {
    this.model = model;
    this.inputs = inputs;
    this.x = inputs.toDoubles(); // a copy, so once
    this.classCount = classCount;
    this.drop = drop;
  }

  double lambda(SegmentPairs.Segments segments, int c) {
    return drop.mean(answers(segments, c));
  }

  /// `P_t` of class `c`, a row a segment and a column a place.
  double[][] answers(SegmentPairs.Segments segments, int c) {
    double[][] answers = new double[segments.from().size()][PLACES];
    for (int place = 0; place < PLACES; place++) {
      double[] p = probabilities(points(segments, (place + 1) / 10.0), c);
      for (int j = 0; j < p.length; j++) answers[j][place] = p[j];
    }
    return answers;
  }

  private Tensor points(SegmentPairs.Segments segments, double t) {
    int count = segments.from().size(), d = inputs.shape().count() / inputs.shape().size(0);
    double[] points = new double[count * d];
    for (int j = 0; j < count; j++) {
      int from = segments.from().get(j) * d, to = segments.to().get(j) * d;
      for (int k = 0; k < d; k++) points[j * d + k] = t * x[from + k] + (1 - t) * x[to + k];
    }
    Shape shape = inputs.shape().with(0, count);
    return Tensor.of(shape, points).to(inputs.dtype());
  }

  private double[] probabilities(Tensor points, int c) {
    Tensor answers = model.apply(points);
    int m = points.shape().size(0);
    Refusals.require(
        NAME,
        answers.shape().equals(Shape.of(m, classCount)),
        "the model made %s of inputs %s; give probabilities (m, c) = (%d, %d)"
            .formatted(answers.shape(), points.shape(), m, classCount));
    double[] p = new double[m];
    for (int j = 0; j < m; j++) {
      p[j] = answers.get(j, c);
      Refusals.require(
          NAME,
          probable(p[j]),
          "the model gave class %d the probability %s; give numbers after the softmax"
              .formatted(c, p[j]));
    }
    return p;
  }

  static boolean probable(double p) {
    return p >= 0 && p <= 1 + ROUNDING;
  }
}
