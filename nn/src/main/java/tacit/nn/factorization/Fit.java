// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Arrays;
import tacit.autodiff.kernel.Rows;

/// The last stage of a descent's step: entries `eᵢ = ⟨a[pᵢ], b[qᵢ]⟩` of the end tensor, their loss
/// `c Σ (eᵢ − yᵢ)²`, and its gradient by `a` and `b`.
sealed interface Fit {
  /// The loss; leaves the gradient in the cells.
  double lossAndGradient(Rows on);

  /// Its additions and multiplications.
  double operations();

  /// All entries by one product, `e = a bᵀ`: where most are observed.
  ///
  /// @param e the entries, and the gradient by them, zero where nothing is observed
  /// @param place where in `e` the observed ones are
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Dense(Cells a, Cells b, Cells turned, Cells e, int[] place, double[] y, double c)
      implements Fit {
    static Dense of(Cells a, int[] p, Cells b, int[] q, double[] y, double c) {
      var e = new Cells(a.rows(), b.rows());
      int[] place = new int[y.length];
      for (int i = 0; i < y.length; i++) place[i] = p[i] * e.lead() + q[i];
      return new Dense(a, b, b.turned(), e, place, y, c);
    }

    @Override
    public double lossAndGradient(Rows on) {
      Stage.turn(on, b, turned);
      Stage.multiply(on, a, a.value(), turned, turned.value(), e.value(), e.lead());
      double loss = residuals(e.value(), e.bar());
      Stage.multiply(on, e, e.bar(), b, b.value(), a.bar(), a.lead());
      Stage.across(on, e, e.bar(), a, a.value(), b.bar(), b.lead());
      return loss;
    }

    @Override
    public double operations() {
      return 6.0 * a.rows() * b.rows() * a.columns();
    }

    private double residuals(double[] at, double[] bar) {
      double even = 0, odd = 0;
      int i = 0;
      for (; i + 1 < y.length; i += 2) {
        double r = at[place[i]] - y[i], s = at[place[i + 1]] - y[i + 1];
        even = Math.fma(r, r, even);
        odd = Math.fma(s, s, odd);
        bar[place[i]] = 2 * c * r;
        bar[place[i + 1]] = 2 * c * s;
      }
      if (i < y.length) {
        double r = at[place[i]] - y[i];
        even = Math.fma(r, r, even);
        bar[place[i]] = 2 * c * r;
      }
      return c * (even + odd);
    }
  }

  /// Only the observed entries, one inner product each: where they are few.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Sparse(Cells a, Cells b, Rows.Meeting at, double[] e, double[] y, double c)
      implements Fit {
    static Sparse of(Cells a, int[] p, Cells b, int[] q, double[] y, double c) {
      int width = Stage.width(a.columns());
      var at = new Rows.Meeting(a.value(), a.lead(), p, b.value(), b.lead(), q, width);
      return new Sparse(a, b, at, new double[y.length], y, c);
    }

    @Override
    public double lossAndGradient(Rows on) {
      on.dots(at, e);
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        double r = e[i] - y[i];
        sum = Math.fma(r, r, sum);
        e[i] = 2 * c * r;
      }
      Arrays.fill(a.bar(), 0);
      Arrays.fill(b.bar(), 0);
      on.dotsBack(at, e, a.bar(), b.bar());
      return c * sum;
    }

    @Override
    public double operations() {
      return 6.0 * y.length * a.columns();
    }
  }
}
