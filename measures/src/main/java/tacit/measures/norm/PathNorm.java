// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// The path norm of dense layers, a sum over all paths from an input to an output of the product of
/// the weights along it: `(Σ_paths Π |w|ᵖ)^{1/p} = (1ᵀ |W_K|ᵖ ⋯ |W_1|ᵖ 1)^{1/p}`, entry by entry to
/// the power `p`.
///
/// Layer by layer it is homogeneous of degree 1. Kernels are refused: the paths through a
/// convolution depend on the size of the images, which its weight does not know.
///
/// @source Neyshabur, Tomioka & Srebro 2015, Norm-Based Capacity Control, from memory
final class PathNorm {
  private PathNorm() {}

  /// `ln` of the norm, for the norm of many layers can be beyond all doubles.
  static double log(List<Tensor> weights, int p) {
    double[] reached = {};
    double log = 0;
    for (int k = 0; k < weights.size(); k++) {
      Shape shape = weights.get(k).shape();
      if (k == 0) reached = ones(shape);
      checkTakes(k, shape, reached.length);
      reached = through(weights.get(k), reached, p);
      double largest = Arrays.stream(reached).max().orElse(0);
      if (largest == 0) throw blocked(k);
      for (int i = 0; i < reached.length; i++) reached[i] /= largest;
      log += Math.log(largest);
    }
    return (log + Math.log(Arrays.stream(reached).sum())) / p;
  }

  private static double[] ones(Shape shape) {
    double[] ones = new double[shape.size(-1)];
    Arrays.fill(ones, 1);
    return ones;
  }

  /// `|W|ᵖ x`.
  private static double[] through(Tensor weight, double[] x, int p) {
    double[] w = weight.toDoubles(), y = new double[weight.shape().size(0)];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += Math.pow(Math.abs(w[i * x.length + j]), p) * x[j];
      }
    }
    return y;
  }

  private static void checkTakes(int k, Shape shape, int numbers) {
    if (shape.rank() != 2) {
      throw LayerWeights.refusal(
          "the path norm of weight %d with shape %s depends on the size of the images; it is for dense layers"
              .formatted(k, shape));
    }
    if (shape.size(1) != numbers) {
      throw LayerWeights.refusal(
          "weight %d with shape %s takes %d numbers, and %d come; give all layers in order, outputs first"
              .formatted(k, shape, shape.size(1), numbers));
    }
  }

  private static ArithmeticException blocked(int k) {
    return new ArithmeticException(
        "norms: no path leads through weight %d, so the path norm is 0; the network is constant"
            .formatted(k));
  }
}
