// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// The definition of [Rows] in plain loops.
final class ScalarRows implements Rows {
  @Override
  public void multiply(
      double[] a, int leadA, double[] b, int leadB, double[] y, int leadY, int n, int k, int m) {
    product(a, leadA, 1, b, leadB, y, leadY, n, k, m);
  }

  @Override
  public void multiplyTransposed(
      double[] a, int leadA, double[] b, int leadB, double[] y, int leadY, int n, int k, int m) {
    product(a, 1, leadA, b, leadB, y, leadY, n, k, m);
  }

  private static void product(
      double[] a,
      int row,
      int column,
      double[] b,
      int leadB,
      double[] y,
      int leadY,
      int n,
      int k,
      int m) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double sum = 0;
        for (int p = 0; p < k; p++) {
          sum = Math.fma(a[i * row + p * column], b[p * leadB + j], sum);
        }
        y[i * leadY + j] = sum;
      }
    }
  }

  @Override
  public void transpose(double[] a, int leadA, double[] y, int leadY, int n, int m) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) y[j * leadY + i] = a[i * leadA + j];
    }
  }

  @Override
  public void pair(Meeting at, double[] y, int leadY) {
    for (int i = 0; i < at.p().length; i++) {
      int a = at.p()[i] * at.leadA(), b = at.q()[i] * at.leadB();
      for (int j = 0; j < at.m(); j++) y[i * leadY + j] = at.a()[a + j] * at.b()[b + j];
    }
  }

  @Override
  public void pairBack(Meeting at, double[] yBar, int leadY, double[] aBar, double[] bBar) {
    for (int i = 0; i < at.p().length; i++) {
      int a = at.p()[i] * at.leadA(), b = at.q()[i] * at.leadB();
      for (int j = 0; j < at.m(); j++) {
        double bar = yBar[i * leadY + j];
        aBar[a + j] = Math.fma(bar, at.b()[b + j], aBar[a + j]);
        bBar[b + j] = Math.fma(bar, at.a()[a + j], bBar[b + j]);
      }
    }
  }

  @Override
  public void dots(Meeting at, double[] y) {
    for (int i = 0; i < at.p().length; i++) {
      int a = at.p()[i] * at.leadA(), b = at.q()[i] * at.leadB();
      double sum = 0;
      for (int j = 0; j < at.m(); j++) sum = Math.fma(at.a()[a + j], at.b()[b + j], sum);
      y[i] = sum;
    }
  }

  @Override
  public void dotsBack(Meeting at, double[] yBar, double[] aBar, double[] bBar) {
    for (int i = 0; i < at.p().length; i++) {
      int a = at.p()[i] * at.leadA(), b = at.q()[i] * at.leadB();
      double bar = yBar[i];
      for (int j = 0; j < at.m(); j++) {
        aBar[a + j] = Math.fma(bar, at.b()[b + j], aBar[a + j]);
        bBar[b + j] = Math.fma(bar, at.a()[a + j], bBar[b + j]);
      }
    }
  }
}
