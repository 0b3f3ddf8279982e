// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Weights of layers as matrices with a row for each output; a kernel's other axes become one.
final class LayerWeights {
  private LayerWeights() {}

  /// The matrices, refused if one has no rows, is zero or holds a number that is not finite.
  static List<Tensor> matrices(List<Tensor> weights) {
    if (weights.isEmpty()) throw refusal("there are no weights; give one tensor a layer");
    List<Tensor> matrices = new ArrayList<>();
    for (int k = 0; k < weights.size(); k++) {
      Tensor matrix = matrix(k, weights.get(k));
      checkFinite("weight", k, matrix.toDoubles());
      checkNotZero(k, matrix.toDoubles());
      matrices.add(matrix);
    }
    return List.copyOf(matrices);
  }

  /// `(out, …)` as `(out, in)`.
  private static Tensor matrix(int k, Tensor weight) {
    Shape shape = weight.shape();
    if (shape.rank() < 2 || shape.count() == 0) {
      throw refusal(
          "weight %d has shape %s; give (out, in) or (out, in, height, width)".formatted(k, shape));
    }
    int rows = shape.size(0);
    return Tensor.of(Shape.of(rows, shape.count() / rows), weight.toDoubles());
  }

  /// `W − M` as a matrix.
  static Tensor difference(int k, Tensor weight, Tensor reference) {
    if (!weight.shape().equals(reference.shape())) {
      throw refusal(
          "weight %d has shape %s but its reference %s; give both one shape"
              .formatted(k, weight.shape(), reference.shape()));
    }
    double[] w = weight.toDoubles(), m = reference.toDoubles();
    checkFinite("reference", k, m);
    for (int i = 0; i < w.length; i++) w[i] -= m[i];
    return matrix(k, Tensor.of(weight.shape(), w));
  }

  private static void checkFinite(String what, int k, double... numbers) {
    for (double each : numbers) {
      if (!Double.isFinite(each)) {
        throw new ArithmeticException(
            "norms: %s %d holds %s; give finite numbers".formatted(what, k, each));
      }
    }
  }

  private static void checkNotZero(int k, double... numbers) {
    if (Arrays.stream(numbers).allMatch(w -> w == 0)) {
      throw new ArithmeticException(
          "norms: weight %d is zero, and zero has no direction; leave the layer out or train it"
              .formatted(k));
    }
  }

  static IllegalArgumentException refusal(String message) {
    return new IllegalArgumentException("norms: " + message);
  }
}
