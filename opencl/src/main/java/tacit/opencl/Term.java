// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// What number `i` of an elementwise result is made of. Terms that are equal are the same number.
sealed interface Term {
  /// `xᵢ` of numbers that are there.
  record Entry(DeviceStorage of) implements Term {}

  /// `x[i mod m]` of a row of `m` numbers that are there.
  record Row(DeviceStorage of) implements Term {}

  record Of(Unary f, Term x) implements Term {}

  record OfTwo(Binary f, Term a, Term b) implements Term {}

  /// `a` where `condition ≠ 0`, else `b`.
  record Choice(Term condition, Term a, Term b) implements Term {}

  /// What it is computed from, in order.
  default List<Term> parts() {
    return switch (this) {
      case Entry _, Row _ -> List.of();
      case Of(_, Term x) -> List.of(x);
      case OfTwo(_, Term a, Term b) -> List.of(a, b);
      case Choice(Term condition, Term a, Term b) -> List.of(condition, a, b);
    };
  }
}
