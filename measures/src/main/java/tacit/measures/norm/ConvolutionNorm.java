// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;

/// Norms of a convolution as what it is, a linear map of images. The norms of its kernel in
/// [WeightNorms] are not these.
///
/// With a kernel `K: (o, i, kh, kw)` that moves over all of an image `(h, w)` and comes in again at
/// the other side, the map is diagonal in frequencies `(p, q)`, a matrix `(o, i)` for each:
///
/// ```text
/// σ₁ = max_{p,q} ‖K̂(p, q)‖₂,   K̂(p, q) = Σ_{a,b} K[:, :, a, b] e^{−2πi (pa/h + qb/w)}
/// ```
///
/// @source Sedghi, Gupta & Long 2019, The Singular Values of Convolutional Layers, from memory
public final class ConvolutionNorm {
  private ConvolutionNorm() {}

  /// `σ₁` for images `(h, w)`, stride 1. With zeros at the border instead it is at most that for
  /// images larger by the kernel.
  public static double circular(Tensor kernel, int h, int w) {
    checkKernel(kernel);
    Shape shape = kernel.shape();
    if (h < shape.size(2) || w < shape.size(3)) {
      throw LayerWeights.refusal(
          "a kernel %s moves over images (%d, %d); give images of at least its size"
              .formatted(shape, h, w));
    }
    double largest = 0;
    // the rest are conjugates of these
    for (int p = 0; p < h; p++) {
      for (int q = 0; q <= w / 2; q++) {
        Tensor at = atFrequency(kernel, (double) p / h, (double) q / w);
        largest = Math.max(largest, Svd.sigmaOf(at).get(0));
      }
    }
    return largest;
  }

  /// `√P ‖K‖_F`, a bound on the Frobenius norm of the map with `P` positions of output; without
  /// padding it is that norm.
  public static double frobenius(Tensor kernel, int positions) {
    checkKernel(kernel);
    if (positions < 1) {
      throw LayerWeights.refusal(
          "a convolution with %d positions of output; give 1 or more".formatted(positions));
    }
    return Math.sqrt(positions) * EntryNorms.frobenius(kernel);
  }

  /// `K̂` as a real matrix `(2o, 2i)`, `(Re, −Im; Im, Re)`, whose singular values are its own, each
  /// twice. The frequencies are in turns.
  private static Tensor atFrequency(Tensor kernel, double p, double q) {
    int o = kernel.shape().size(0), in = kernel.shape().size(1);
    double[][] rows = new double[2 * o][2 * in];
    double[] k = kernel.toDoubles();
    for (int at = 0; at < k.length; at++) {
      int[] index = kernel.shape().index(at);
      double angle = 2 * Math.PI * (p * index[2] + q * index[3]);
      double re = k[at] * Math.cos(angle), im = -k[at] * Math.sin(angle);
      rows[index[0]][index[1]] += re;
      rows[o + index[0]][in + index[1]] += re;
      rows[index[0]][in + index[1]] -= im;
      rows[o + index[0]][index[1]] += im;
    }
    return Tensor.matrix(rows);
  }

  private static void checkKernel(Tensor kernel) {
    if (kernel.shape().rank() != 4) {
      throw LayerWeights.refusal(
          "a kernel with shape %s; give (out, in, height, width)".formatted(kernel.shape()));
    }
    LayerWeights.matrices(List.of(kernel));
  }
}
