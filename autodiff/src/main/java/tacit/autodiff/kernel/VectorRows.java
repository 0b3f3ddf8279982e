// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [Rows] in lanes. Agrees with [ScalarRows] in all bits but in [#dots], which sums lane by lane
/// (`m ε Σ|aⱼ bⱼ|`), and in products of more than [DoubleStrip#DEPTH] terms, whose blocks are added
/// (`k ε Σ|aᵢ bᵢ|`).
final class VectorRows implements Rows {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();
  private static final int SIDE = 8;

  private final double[] lanes = new double[L];

  @Override
  public void multiply(
      double[] a, int leadA, double[] b, int leadB, double[] y, int leadY, int n, int k, int m) {
    new DoubleStrip(a, leadA, 1, b, leadB, y, leadY).multiply(n, k, m);
  }

  @Override
  public void multiplyTransposed(
      double[] a, int leadA, double[] b, int leadB, double[] y, int leadY, int n, int k, int m) {
    new DoubleStrip(a, 1, leadA, b, leadB, y, leadY).multiply(n, k, m);
  }

  @Override
  public void transpose(double[] a, int leadA, double[] y, int leadY, int n, int m) {
    for (int i = 0; i < n; i += SIDE) {
      int end = Math.min(i + SIDE, n);
      for (int j = 0; j < m; j++) {
        for (int r = i; r < end; r++) y[j * leadY + r] = a[r * leadA + j];
      }
    }
  }

  @Override
  public void pair(Meeting at, double[] y, int leadY) {
    double[] left = at.a(), right = at.b();
    for (int i = 0; i < at.p().length; i++) {
      int a = at.p()[i] * at.leadA(), b = at.q()[i] * at.leadB(), to = i * leadY;
      for (int j = 0; j < at.m(); j += L) {
        load(left, a + j).mul(load(right, b + j)).intoArray(y, to + j);
      }
    }
  }

  @Override
  public void pairBack(Meeting at, double[] yBar, int leadY, double[] aBar, double[] bBar) {
    double[] left = at.a(), right = at.b();
    for (int i = 0; i < at.p().length; i++) {
      int a = at.p()[i] * at.leadA(), b = at.q()[i] * at.leadB(), from = i * leadY;
      for (int j = 0; j < at.m(); j += L) {
        DoubleVector bar = load(yBar, from + j);
        bar.fma(load(right, b + j), load(aBar, a + j)).intoArray(aBar, a + j);
        bar.fma(load(left, a + j), load(bBar, b + j)).intoArray(bBar, b + j);
      }
    }
  }

  @Override
  public void dots(Meeting at, double[] y) {
    double[] left = at.a(), right = at.b();
    for (int i = 0; i < at.p().length; i++) {
      int a = at.p()[i] * at.leadA(), b = at.q()[i] * at.leadB();
      DoubleVector sums = DoubleVector.zero(S);
      for (int j = 0; j < at.m(); j += L) {
        sums = load(left, a + j).fma(load(right, b + j), sums);
      }
      sums.intoArray(lanes, 0);
      double sum = 0;
      for (int lane = 0; lane < L; lane++) sum += lanes[lane]; // one order, whoever compiles
      y[i] = sum;
    }
  }

  @Override
  public void dotsBack(Meeting at, double[] yBar, double[] aBar, double[] bBar) {
    double[] left = at.a(), right = at.b();
    for (int i = 0; i < at.p().length; i++) {
      int a = at.p()[i] * at.leadA(), b = at.q()[i] * at.leadB();
      DoubleVector bar = DoubleVector.broadcast(S, yBar[i]);
      for (int j = 0; j < at.m(); j += L) {
        bar.fma(load(right, b + j), load(aBar, a + j)).intoArray(aBar, a + j);
        bar.fma(load(left, a + j), load(bBar, b + j)).intoArray(bBar, b + j);
      }
    }
  }

  private static DoubleVector load(double[] x, int at) {
    return DoubleVector.fromArray(S, x, at);
  }
}
