// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Op;

/// What every backend asks of operands before its loops run: one type, fitting shapes. Each method
/// refuses what does not fit, in the words of one message, and answers with the result's shape.
public final class Checks {
  private Checks() {}

  /// One type for two operands.
  public static void types(String operation, String nameA, Tensor a, String nameB, Tensor b) {
    if (a.dtype() != b.dtype()) {
      throw new IllegalArgumentException(
          "%s: %s is %s %s but %s is %s %s; convert one with to(DType)"
              .formatted(operation, nameA, a.dtype(), a.shape(), nameB, b.dtype(), b.shape()));
    }
  }

  /// One type and one shape for two operands.
  public static Shape same(String operation, String nameA, Tensor a, String nameB, Tensor b) {
    types(operation, nameA, a, nameB, b);
    if (!a.shape().equals(b.shape())) {
      throw new IllegalArgumentException(
          ("%s: %s is %s but %s is %s; shapes must be equal,"
                  + " nothing stretches by itself (see spread, plusRow, timesRow)")
              .formatted(operation, nameA, a.shape(), nameB, b.shape()));
    }
    return a.shape();
  }

  public static Shape zip(Op f, Tensor a, Tensor b) {
    if (a.dtype() == b.dtype() && a.shape().equals(b.shape())) return a.shape();
    return same(f.name(), "a", a, "b", b);
  }

  /// `row` has the trailing axes of `a`.
  public static Shape zipRow(Op f, Tensor a, Tensor row) {
    int lead = a.shape().rank() - row.shape().rank();
    if (a.dtype() != row.dtype()) types(f.name() + " row", "a", a, "row", row);
    if (lead < 0 || !a.shape().slice(lead, a.shape().rank()).equals(row.shape())) {
      throw new IllegalArgumentException(
          "%s row: a is %s but row is %s; a row has the trailing axes of a"
              .formatted(f.name(), a.shape(), row.shape()));
    }
    return a.shape();
  }

  public static Shape where(Tensor condition, Tensor a, Tensor b) {
    same("where", "condition", condition, "a", a);
    return same("where", "a", a, "b", b);
  }

  public static Shape reduce(Tensor x, int from, int to) {
    return x.shape().without(from, to);
  }

  public static Shape spread(Tensor x, int at, Shape inserted) {
    if (at < 0 || at > x.shape().rank()) {
      throw new IllegalArgumentException(
          "spread: no place before axis %d in x %s".formatted(at, x.shape()));
    }
    return x.shape().insert(at, inserted);
  }

  public static Shape slice(Tensor x, Region region) {
    region.checkInside("slice", x.shape());
    return region.size();
  }

  public static Shape embed(Tensor x, Shape whole, Region region) {
    region.checkInside("embed", whole);
    if (!region.size().equals(x.shape())) {
      throw new IllegalArgumentException(
          "embed: x is %s but the region has size %s".formatted(x.shape(), region.size()));
    }
    return whole;
  }

  public static Shape concat(int axis, List<Tensor> parts) {
    if (parts.isEmpty()) throw new IllegalArgumentException("concat: no parts; give one or more");
    Tensor first = parts.getFirst();
    int length = 0;
    for (int i = 0; i < parts.size(); i++) {
      Tensor part = parts.get(i);
      types("concat", "part 0", first, "part " + i, part);
      if (part.shape().rank() != first.shape().rank()
          || !part.shape().with(axis, 0).equals(first.shape().with(axis, 0))) {
        throw new IllegalArgumentException(
            "concat: part 0 is %s but part %d is %s; all axes but axis %d must agree"
                .formatted(first.shape(), i, part.shape(), axis));
      }
      length = Math.addExact(length, part.shape().size(axis));
    }
    return first.shape().with(axis, length);
  }

  public static Shape gather(Tensor x, int axis, Indices index) {
    index.checkBelow("gather", x.shape().size(axis));
    return x.shape().with(axis, index.size());
  }

  public static Shape scatterAdd(Tensor x, int axis, Indices index, int size) {
    index.checkBelow("scatterAdd", size);
    if (x.shape().size(axis) != index.size()) {
      throw new IllegalArgumentException(
          "scatterAdd: axis %d of x %s has %d positions but there are %d indices"
              .formatted(axis, x.shape(), x.shape().size(axis), index.size()));
    }
    return x.shape().with(axis, size);
  }

  /// Over the last axis, which must exist.
  public static Shape softmax(Tensor x) {
    if (x.shape().rank() == 0) {
      throw new IllegalArgumentException("softmax: x is (), a single number without a last axis");
    }
    return x.shape();
  }

  public static Shape softmaxCrossEntropy(Tensor logits, Tensor targets) {
    types("softmaxCrossEntropy", "logits", logits, "targets", targets);
    Axes.of("softmaxCrossEntropy")
        .bind("logits", logits.shape(), "n k")
        .bind("targets", targets.shape(), "n k");
    return logits.shape().slice(0, 1);
  }

  /// The new parameter and its states have the shape of the old one.
  public static Shape update(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    same("update", "w", w, "gradient", gradient);
    if (state.size() != rule.states()) {
      throw new IllegalArgumentException(
          "update: %s needs %d state tensors, got %d".formatted(rule, rule.states(), state.size()));
    }
    for (int i = 0; i < state.size(); i++) same("update", "w", w, "state " + i, state.get(i));
    return w.shape();
  }
}
