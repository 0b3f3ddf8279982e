// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Arrays;
import tacit.autodiff.kernel.Rows;

/// One operation of a descent's step on [Cells], and its adjoint: each overwrites what it makes.
sealed interface Stage {
  void forward(Rows on);

  void backward(Rows on);

  /// Additions and multiplications of both.
  double operations();

  /// `yᵢ = a[pᵢ] ∘ b[qᵢ]`, row by row. VJP `ā[pᵢ] += ȳᵢ ∘ b[qᵢ]`, `b̄[qᵢ] += ȳᵢ ∘ a[pᵢ]`.
  record Pair(Cells a, Cells b, Rows.Meeting at, Cells y) implements Stage {
    static Pair of(Cells a, int[] p, Cells b, int[] q) {
      var at = new Rows.Meeting(a.value(), a.lead(), p, b.value(), b.lead(), q, width(a.columns()));
      return new Pair(a, b, at, new Cells(p.length, a.columns()));
    }

    @Override
    public void forward(Rows on) {
      on.pair(at, y.value(), y.lead());
    }

    @Override
    public void backward(Rows on) {
      Arrays.fill(a.bar(), 0);
      Arrays.fill(b.bar(), 0);
      on.pairBack(at, y.bar(), y.lead(), a.bar(), b.bar());
    }

    @Override
    public double operations() {
      return 5.0 * y.rows() * y.columns();
    }
  }

  /// `y = x w`. VJP `x̄ = ȳ wᵀ`, `w̄ = xᵀ ȳ`.
  record Up(Cells x, Cells w, Cells y, Cells turned) implements Stage {
    static Up of(Cells x, Cells w) {
      return new Up(x, w, new Cells(x.rows(), w.columns()), w.turned());
    }

    @Override
    public void forward(Rows on) {
      multiply(on, x, x.value(), w, w.value(), y.value(), y.lead());
    }

    @Override
    public void backward(Rows on) {
      turn(on, w, turned);
      multiply(on, y, y.bar(), turned, turned.value(), x.bar(), x.lead());
      across(on, x, x.value(), y, y.bar(), w.bar(), w.lead());
    }

    @Override
    public double operations() {
      return 6.0 * x.rows() * w.rows() * w.columns();
    }
  }

  /// `y = x wᵀ`. VJP `x̄ = ȳ w`, `w̄ = ȳᵀ x`.
  record Down(Cells x, Cells w, Cells y, Cells turned) implements Stage {
    static Down of(Cells x, Cells w) {
      return new Down(x, w, new Cells(x.rows(), w.rows()), w.turned());
    }

    @Override
    public void forward(Rows on) {
      turn(on, w, turned);
      multiply(on, x, x.value(), turned, turned.value(), y.value(), y.lead());
    }

    @Override
    public void backward(Rows on) {
      multiply(on, y, y.bar(), w, w.value(), x.bar(), x.lead());
      across(on, y, y.bar(), x, x.value(), w.bar(), w.lead());
    }

    @Override
    public double operations() {
      return 6.0 * x.rows() * w.rows() * w.columns();
    }
  }

  /// Columns as [Rows] computes them.
  static int width(int columns) {
    return Rows.columnsFor(columns);
  }

  /// `to = a b`.
  static void multiply(Rows on, Cells a, double[] of, Cells b, double[] by, double[] to, int lead) {
    int n = Rows.rowsFor(a.rows());
    on.multiply(of, a.lead(), by, b.lead(), to, lead, n, a.columns(), width(b.columns()));
  }

  /// `to = aᵀ b`.
  static void across(Rows on, Cells a, double[] of, Cells b, double[] by, double[] to, int lead) {
    int n = Rows.rowsFor(a.columns());
    on.multiplyTransposed(of, a.lead(), by, b.lead(), to, lead, n, a.rows(), width(b.columns()));
  }

  /// `turned = wᵀ`.
  static void turn(Rows on, Cells w, Cells turned) {
    on.transpose(w.value(), w.lead(), turned.value(), turned.lead(), w.rows(), w.columns());
  }
}
