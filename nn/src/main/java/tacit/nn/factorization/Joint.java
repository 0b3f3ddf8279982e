// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Multiply;

/// The matrix `Φ_ν` of one node, with what it was made of, and the way back from its gradient.
sealed interface Joint {
  /// `Φ_ν`.
  Tensor value();

  Back back(Tensor byValue);

  /// Gradients by the node's weight and by the matrix of each child.
  record Back(Tensor byWeight, List<Tensor> byChildren) {}

  /// `Φ = W`.
  record Leaf(Tensor value) implements Joint {
    @Override
    public Back back(Tensor byValue) {
      return new Back(byValue, List.of());
    }
  }

  /// `Φ = π(K W)`, so `W̄ = Kᵀ π⁻¹(Φ̄)` and `K̄ = π⁻¹(Φ̄) Wᵀ`.
  record Inner(Kernels on, ColumnProduct k, Tensor w, RowOrder rows, Tensor value)
      implements Joint {
    static Inner of(Kernels on, List<Tensor> children, Tensor w, RowOrder rows) {
      ColumnProduct k = ColumnProduct.of(on, children);
      Tensor product = on.matmul(k.value(), false, w, false);
      return new Inner(on, k, w, rows, rows.ascending(on, product));
    }

    @Override
    public Back back(Tensor byValue) {
      Tensor byProduct = rows.ofChildren(on, byValue);
      Tensor byWeight = on.matmul(k.value(), true, byProduct, false);
      return new Back(byWeight, k.back(on.matmul(byProduct, false, w, true)));
    }
  }

  /// A root, whose `K` has as many rows as the end tensor entries: with the product `A` of all its
  /// children but the last, `C`, the end tensor is `π(S Cᵀ)`, `S = A diag(w)`, and `K` is not
  /// formed. With `T = π⁻¹(Φ̄) C`: `w̄ᵣ = Σᵢ Aᵢᵣ Tᵢᵣ`, `Ā = T diag(w)`, `C̄ = π⁻¹(Φ̄)ᵀ S`.
  record Root(
      Kernels on, ColumnProduct a, Tensor c, Tensor w, RowOrder rows, Tensor s, Tensor value)
      implements Joint {
    static Root of(Kernels on, List<Tensor> children, Tensor w, RowOrder rows) {
      ColumnProduct a = ColumnProduct.of(on, children.subList(0, children.size() - 1));
      Tensor c = children.getLast();
      Tensor s = on.zipRow(new Multiply(), a.value(), row(w));
      Tensor end = on.matmul(s, false, c, true);
      Shape column = Shape.of(end.shape().count(), 1);
      return new Root(on, a, c, w, rows, s, rows.ascending(on, end.reshape(column)));
    }

    @Override
    public Back back(Tensor byValue) {
      Shape parted = Shape.of(s.shape().size(0), c.shape().size(0));
      Tensor byEnd = rows.ofChildren(on, byValue).reshape(parted);
      Tensor t = on.matmul(byEnd, false, c, false);
      Tensor products = on.zip(new Multiply(), a.value(), t);
      Tensor byWeight = on.reduce(Reduction.SUM, products, 0, 1).reshape(w.shape());
      List<Tensor> byFirst = a.back(on.zipRow(new Multiply(), t, row(w)));
      List<Tensor> byChildren = new ArrayList<>(byFirst);
      byChildren.add(on.matmul(byEnd, true, s, false));
      return new Back(byWeight, byChildren);
    }

    private static Tensor row(Tensor w) {
      return w.reshape(Shape.of(w.shape().count()));
    }
  }
}
