// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.ScalarKernels;

/// Two square matrices to multiply, with what their product must be.
///
/// @param a `(n, n)`, row-major
/// @param b `(n, n)`, row-major
/// @param product by [ScalarKernels], the definition
/// @param bound how far another order of summation may be from it, `n ε Σ_p |a[i, p] b[p, j]|`
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Operands(int n, float[] a, float[] b, float[] product, float[] bound) {
  static Operands drawn(int n, Seed seed) {
    float[] a = gaussian(n, seed.child("a")), b = gaussian(n, seed.child("b"));
    float[] bound = product(n, magnitudes(a), magnitudes(b));
    for (int i = 0; i < bound.length; i++) bound[i] *= (float) (n * DType.FLOAT32.epsilon());
    return new Operands(n, a, b, product(n, a, b), bound);
  }

  private static float[] gaussian(int n, Seed seed) {
    return Tensor.gaussian(seed.generator(), n, n).to(DType.FLOAT32).toFloats();
  }

  private static float[] magnitudes(float[] values) {
    float[] all = values.clone();
    for (int i = 0; i < all.length; i++) all[i] = Math.abs(all[i]);
    return all;
  }

  private static float[] product(int n, float[] a, float[] b) {
    return new ScalarKernels().matmul(matrix(n, a), false, matrix(n, b), false).toFloats();
  }

  private static Tensor matrix(int n, float[] values) {
    return Tensor.of(Shape.of(n, n), values);
  }

  Tensor left() {
    return matrix(n, a);
  }

  Tensor right() {
    return matrix(n, b);
  }

  /// Refuses what is not the product.
  void check(String step, float[] y) {
    for (int i = 0; i < y.length; i++) {
      double difference = Math.abs((double) y[i] - product[i]);
      if (!(difference <= bound[i])) {
        throw new ArithmeticException(
            "step %s, n = %d: entry (%d, %d) of the product is %s where the definition has %s; the sum's order explains %.1e at most"
                .formatted(step, n, i / n, i % n, y[i], product[i], bound[i]));
      }
    }
  }
}
