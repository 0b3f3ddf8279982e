// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Checks;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// Elementwise kernels. A result is a [Term] at first, which is computed when somebody reads it or
/// another kernel needs it; a function of it that comes before joins the same kernel.
final class OpenClElements {
  private OpenClElements() {}

  static Tensor map(On on, Unary f, Tensor x) {
    return result(on, x.dtype(), x.shape(), as -> new Term.Of(f, as.apply(x)));
  }

  static Tensor zip(On on, Binary f, Tensor a, Tensor b) {
    Shape shape = Checks.zip(f, a, b);
    return result(on, a.dtype(), shape, as -> new Term.OfTwo(f, as.apply(a), as.apply(b)));
  }

  static Tensor zipRow(On on, Binary f, Tensor a, Tensor row) {
    Shape shape = Checks.zipRow(f, a, row);
    var rowTerm = new Term.Row(settled(on, row));
    return result(on, a.dtype(), shape, as -> new Term.OfTwo(f, as.apply(a), rowTerm));
  }

  static Tensor where(On on, Tensor condition, Tensor a, Tensor b) {
    Shape shape = Checks.where(condition, a, b);
    return result(
        on, a.dtype(), shape, as -> new Term.Choice(as.apply(condition), as.apply(a), as.apply(b)));
  }

  /// @param of the term, given how operands are to be taken
  private static Tensor result(
      On on, DType dtype, Shape shape, Function<Function<Tensor, Term>, Term> of) {
    on.require(dtype);
    var operands = new Operands(on);
    Term term = of.apply(operands::joined);
    if (Chain.parts(term) > Chain.MOST_PARTS) term = of.apply(operands::alone);
    DeviceStorage y = on.out(dtype, shape.count());
    y.putOff(term);
    return Tensor.of(shape, y);
  }

  private static DeviceStorage settled(On on, Tensor x) {
    DeviceStorage there = on.in(x);
    there.requireLive();
    there.settle();
    return there;
  }

  /// Operands of one function; one that is given twice is the same term.
  private static final class Operands {
    private final On on;
    private final Map<DeviceStorage, Term> terms = new HashMap<>();

    Operands(On on) {
      this.on = on;
    }

    Term joined(Tensor x) {
      return terms.computeIfAbsent(on.in(x), DeviceStorage::term);
    }

    Term alone(Tensor x) {
      return new Term.Entry(settled(on, x));
    }
  }
}
