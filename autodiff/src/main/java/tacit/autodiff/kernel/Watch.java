// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;
import tacit.autodiff.Tensor;

/// What [Checked] kernels look for, and what they say when they find it.
final class Watch {
  private Watch() {}

  /// Position of the first NaN or infinity; −1 if all numbers are finite.
  static int firstNotFinite(Tensor t) {
    Storage values = t.storage();
    for (int i = 0; i < values.size(); i++) if (!Double.isFinite(values.get(i))) return i;
    return -1;
  }

  static boolean allFinite(Tensor... operands) {
    return Arrays.stream(operands).allMatch(t -> firstNotFinite(t) < 0);
  }

  /// `log: makes NaN at [0, 1] of FLOAT64 (2, 3) from finite operands: (2, 3), there -1.0`.
  static ArithmeticException made(String operation, Tensor y, int at, Tensor... operands) {
    return new ArithmeticException(
        "%s: makes %s at %s of %s %s from finite operands: %s"
            .formatted(
                operation,
                y.storage().get(at),
                Arrays.toString(y.shape().index(at)),
                y.dtype(),
                y.shape(),
                Arrays.stream(operands)
                    .map(t -> t.shape() + there(t, y, at))
                    .collect(Collectors.joining("; "))));
  }

  private static String there(Tensor operand, Tensor y, int at) {
    return operand.shape().equals(y.shape()) ? ", there " + operand.storage().get(at) : "";
  }
}
