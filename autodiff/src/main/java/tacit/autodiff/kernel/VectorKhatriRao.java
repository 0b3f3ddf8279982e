// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' Khatri-Rao products of FLOAT64 matrices, in lanes along the columns; nothing is
/// spread. The product is the definition's to the bit, sums of `n` terms agree to `n ε Σ|terms|`.
final class VectorKhatriRao {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private VectorKhatriRao() {}

  static Tensor product(Machine on, Tensor a, Tensor b) {
    KhatriRao.check(a, b);
    int n = a.shape().size(0), m = b.shape().size(0), r = a.shape().size(1);
    Shape shape = Shape.of(Math.multiplyExact(n, m), r);
    Storage out = on.like(a, shape.count());
    double[] left = a.storage().doubles(), right = b.storage().doubles(), y = out.doubles();
    on.split(
        n * m,
        r * Machine.MOVE_NANOS,
        (from, to) -> {
          for (int p = from; p < to; p++) multiply(left, p / m * r, right, p % m * r, y, p * r, r);
        });
    return Tensor.of(shape, out);
  }

  private static void multiply(
      double[] a, int atA, double[] b, int atB, double[] y, int at, int r) {
    int c = 0;
    for (; c <= r - L; c += L) {
      DoubleVector.fromArray(S, a, atA + c)
          .mul(DoubleVector.fromArray(S, b, atB + c))
          .intoArray(y, at + c);
    }
    for (; c < r; c++) y[at + c] = a[atA + c] * b[atB + c];
  }

  static Tensor byLeft(Machine on, Tensor yBar, Tensor b) {
    int n = KhatriRao.otherRows(yBar, "b", b), m = b.shape().size(0), r = b.shape().size(1);
    Storage out = on.like(b, n * r);
    double[] x = yBar.storage().doubles(), f = b.storage().doubles(), y = out.doubles();
    on.split(
        n,
        m * r * Machine.MOVE_NANOS,
        (from, to) -> {
          for (int i = from; i < to; i++) sum(x, i * m * r, r, f, m, y, i * r, r);
        });
    return Tensor.of(Shape.of(n, r), out);
  }

  static Tensor byRight(Machine on, Tensor yBar, Tensor a) {
    int m = KhatriRao.otherRows(yBar, "a", a), n = a.shape().size(0), r = a.shape().size(1);
    Storage out = on.like(a, m * r);
    double[] x = yBar.storage().doubles(), f = a.storage().doubles(), y = out.doubles();
    on.split(
        m,
        n * r * Machine.MOVE_NANOS,
        (from, to) -> {
          for (int j = from; j < to; j++) sum(x, j * r, m * r, f, n, y, j * r, r);
        });
    return Tensor.of(Shape.of(m, r), out);
  }

  /// `y[out + c] = Σ_k x[at + k step + c] f[k r + c]` for `c < r`, `k < terms`.
  private static void sum(
      double[] x, int at, int step, double[] f, int terms, double[] y, int out, int r) {
    int c = 0;
    for (; c <= r - 4 * L; c += 4 * L) fourVectors(x, at + c, step, f, c, terms, y, out + c, r);
    for (; c <= r - L; c += L) {
      var sum = DoubleVector.zero(S);
      for (int k = 0; k < terms; k++) {
        sum =
            DoubleVector.fromArray(S, x, at + k * step + c)
                .fma(DoubleVector.fromArray(S, f, k * r + c), sum);
      }
      sum.intoArray(y, out + c);
    }
    for (; c < r; c++) {
      double sum = 0;
      for (int k = 0; k < terms; k++) sum = Math.fma(x[at + k * step + c], f[k * r + c], sum);
      y[out + c] = sum;
    }
  }

  private static void fourVectors(
      double[] x, int at, int step, double[] f, int first, int terms, double[] y, int out, int r) {
    var s0 = DoubleVector.zero(S);
    var s1 = DoubleVector.zero(S);
    var s2 = DoubleVector.zero(S);
    var s3 = DoubleVector.zero(S);
    for (int k = 0; k < terms; k++) {
      int i = at + k * step, j = first + k * r;
      s0 = DoubleVector.fromArray(S, x, i).fma(DoubleVector.fromArray(S, f, j), s0);
      s1 = DoubleVector.fromArray(S, x, i + L).fma(DoubleVector.fromArray(S, f, j + L), s1);
      s2 = DoubleVector.fromArray(S, x, i + 2 * L).fma(DoubleVector.fromArray(S, f, j + 2 * L), s2);
      s3 = DoubleVector.fromArray(S, x, i + 3 * L).fma(DoubleVector.fromArray(S, f, j + 3 * L), s3);
    }
    s0.intoArray(y, out);
    s1.intoArray(y, out + L);
    s2.intoArray(y, out + 2 * L);
    s3.intoArray(y, out + 3 * L);
  }
}
