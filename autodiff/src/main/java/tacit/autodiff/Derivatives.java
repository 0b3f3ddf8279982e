// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.kernel.Region;
import tacit.autodiff.op.Concat;

/// Derivatives of a value `y` by the variables it was made of, all from the one reverse sweep.
///
/// | | for | is | costs |
/// |---|---|---|---|
/// | [#grad] | scalar `y` | `∂y/∂x` | 2 |
/// | [#vjp] | cotangent `ȳ` | `ȳᵀ J` | 2 |
/// | [#jvp] | tangent `ẋ` | `J ẋ` | 4 |
/// | [#hessianTimes] | scalar `y`, vector `v` | `H v` | 8 |
/// | [#jacobian] | | `J`, whole | 2 a row or 4 a column, whichever are fewer |
/// | [#hessian] | scalar `y` | `H`, whole | 2, and up to 6 a row |
///
/// in matrix products for each one of `y`, on a chain of layers by all their weights, with `J =
/// ∂y/∂x`, `H = ∂²y/∂x²`. Results are differentiable again.
public sealed interface Derivatives permits Var {
  Var self();

  /// Gradients `∂y/∂w` of this scalar, one for each variable, differentiable again.
  default List<Var> grad(Var... wrt) {
    return vjp(seed(self()), wrt);
  }

  /// Vector-Jacobian products `ȳ ∂y/∂w` for a cotangent of this value's shape.
  default List<Var> vjp(Var yBar, Var... wrt) {
    same("vjp", "y", self(), "yBar", yBar);
    return Reverse.sweep(self(), yBar, Arrays.asList(wrt), true);
  }

  /// The gradients' values alone. No history is kept, which is what a training step wants.
  default List<Tensor> gradValues(List<Var> wrt) {
    List<Tensor> values = new ArrayList<>();
    for (Var g : Reverse.sweep(self(), seed(self()), wrt, false)) values.add(g.value());
    return values;
  }

  /// Jacobian-vector product `ẏ = Σᵢ ∂y/∂wᵢ ẇᵢ`, the tangent of this value when the variables move
  /// with velocities `wDot`. Two reverse sweeps: `u ↦ Jᵀ u` is linear, and its own transpose is
  /// `J`.
  default Var jvp(List<Var> wDot, Var... wrt) {
    Var u = Var.of(Tensor.zeros(self().value().dtype(), self().shape()), self().on());
    return dot("jvp", vjp(u, wrt), wDot, wrt).grad(u).getFirst();
  }

  /// Hessian-vector products `Σⱼ ∂²y/∂wᵢ∂wⱼ vⱼ` of this scalar: the gradient of `⟨∂y/∂w, v⟩`. The
  /// Hessian itself is never made.
  default List<Var> hessianTimes(List<Var> v, Var... wrt) {
    return dot("hessianTimes", grad(wrt), v, wrt).grad(wrt);
  }

  /// Jacobian `J[i…, j…] = ∂y[i…]/∂w[j…]`, of the axes of this value, then those of `w`. Made of
  /// rows `eᵢᵀ J` or of columns `J eⱼ`, whichever are fewer.
  default Var jacobian(Var w) {
    Var y = self();
    Shape shape = y.shape().concat(w.shape());
    int rows = y.shape().count(), columns = w.shape().count();
    if (shape.count() == 0) return Var.constant(Tensor.zeros(y.value().dtype(), shape), y.on());
    Var[] each = new Var[Math.min(rows, columns)];
    if (rows <= columns) {
      for (int i = 0; i < rows; i++) {
        each[i] = y.vjp(unit(y, i), w).getFirst().reshape(1, columns);
      }
      return Var.of(new Concat(0), each).reshape(shape);
    }
    for (int j = 0; j < columns; j++) each[j] = y.jvp(List.of(unit(w, j)), w).reshape(rows, 1);
    return Var.of(new Concat(1), each).reshape(shape);
  }

  /// Hessian `H[i…, j…] = ∂²y/∂w[i…]∂w[j…]` of this scalar, of the axes of `w` twice: the Jacobian
  /// of the gradient.
  default Var hessian(Var w) {
    return grad(w).getFirst().jacobian(w);
  }

  private static Var seed(Var y) {
    if (y.shape().count() != 1) {
      throw new IllegalArgumentException(
          "grad: the result has shape "
              + y.shape()
              + ", not one number; sum it, or use vjp with a cotangent");
    }
    return y.like(1);
  }

  /// A constant of the shape of `v`, one at one position, else zero.
  private static Var unit(Var v, int at) {
    Tensor one = Tensor.full(v.value().dtype(), Shape.of(1), 1);
    Shape flat = Shape.of(v.shape().count());
    return Var.constant(v.on().embed(one, flat, Region.range(flat, 0, at, at + 1)), v.on())
        .reshape(v.shape());
  }

  /// `Σᵢ ⟨aᵢ, bᵢ⟩`.
  private static Var dot(String operation, List<Var> a, List<Var> b, Var... wrt) {
    if (b.size() != wrt.length || b.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: %d vectors for %d variables; give one for each"
              .formatted(operation, b.size(), wrt.length));
    }
    List<Var> terms = new ArrayList<>();
    for (int i = 0; i < wrt.length; i++) {
      same(operation, "variable " + i, wrt[i], "vector " + i, b.get(i));
      terms.add(a.get(i).times(b.get(i)).sum());
    }
    Var sum = terms.getFirst();
    for (Var term : terms.subList(1, terms.size())) sum = sum.plus(term);
    return sum;
  }

  private static void same(String operation, String nameA, Var a, String nameB, Var b) {
    if (!a.shape().equals(b.shape())) {
      throw new IllegalArgumentException(
          "%s: %s has shape %s but %s has %s"
              .formatted(operation, nameA, a.shape(), nameB, b.shape()));
    }
  }
}
