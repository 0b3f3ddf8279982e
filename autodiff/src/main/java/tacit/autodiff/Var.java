// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.List;
import java.util.Optional;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.Op;

/// A tensor with its history: the value `y = op(x₀, x₁, …)`, the operation and its inputs.
///
/// Values are computed at once. Gradients are return values, themselves `Var`s, so they can be
/// differentiated again:
///
/// ```java
/// var x = Var.of(Tensor.scalar(3), on);
/// var slope = x.times(x).times(x).grad(x).getFirst();   // 3x² = 27
/// var curvature = slope.grad(x).getFirst();             // 6x = 18
/// ```
///
/// The operations are in [Elementwise], [Reductions], [Structure], [Products] and [Pooling], the
/// derivatives in [Derivatives].
public final class Var
    implements Elementwise, Reductions, Structure, Products, Pooling, Derivatives {
  private final Tensor value;
  private final Kernels on;
  private final boolean tracked;
  private final Optional<History> history;

  private Var(Tensor value, Kernels on, boolean tracked, Optional<History> history) {
    this.value = value;
    this.on = on;
    this.tracked = tracked;
    this.history = history;
  }

  /// A variable: something to differentiate by, computed on the given kernels.
  public static Var of(Tensor value, Kernels on) {
    return new Var(value, on, true, Optional.empty());
  }

  /// A constant: nothing that follows from constants alone remembers its history.
  public static Var constant(Tensor value, Kernels on) {
    return new Var(value, on, false, Optional.empty());
  }

  /// The result of an operation. All inputs are computed on the same kernels.
  public static Var of(Op op, Var... inputs) {
    List<Var> x = List.of(inputs);
    Kernels on = x.getFirst().on;
    boolean tracked = false;
    for (Var v : x) {
      if (v.on != on) {
        throw new IllegalArgumentException(
            "%s: operands are on two kernels, %s and %s; give all variables the same one"
                .formatted(op.name(), on.describe(), v.on.describe()));
      }
      tracked |= v.tracked;
    }
    Tensor value = op.forward(on, values(x));
    return new Var(
        value, on, tracked, tracked ? Optional.of(new History(op, x)) : Optional.empty());
  }

  private static List<Tensor> values(List<Var> x) {
    Tensor[] values = new Tensor[x.size()];
    for (int i = 0; i < values.length; i++) values[i] = x.get(i).value;
    return List.of(values);
  }

  public Tensor value() {
    return value;
  }

  public Shape shape() {
    return value.shape();
  }

  /// The value of a one-element tensor.
  public double item() {
    return value.item();
  }

  /// The kernels on which this value and all that follows from it are computed.
  public Kernels on() {
    return on;
  }

  /// The operation that made this value; empty for variables and constants.
  public Optional<Op> op() {
    return history.map(History::op);
  }

  /// The inputs of that operation.
  public List<Var> inputs() {
    return history.map(History::inputs).orElse(List.of());
  }

  /// Whether some variable led here.
  public boolean tracked() {
    return tracked;
  }

  /// The same value as a constant.
  public Var detach() {
    return constant(value, on);
  }

  /// A constant on the same kernels, in this value's type.
  public Var like(Tensor constant) {
    return constant(constant.to(value.dtype()), on);
  }

  /// A constant of this shape, all elements `fill`.
  public Var like(double fill) {
    return constant(Tensor.full(value.dtype(), shape(), fill), on);
  }

  @Override
  public Var self() {
    return this;
  }

  @Override
  public String toString() {
    return op().map(Op::name).orElse(tracked ? "variable" : "constant") + " " + value;
  }
}
