// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Refuses inputs that are no examples of a network.
final class Inputs {
  private Inputs() {}

  static Tensor checked(String operation, String name, Tensor x, Shape example) {
    Shape s = x.shape();
    if (s.rank() != example.rank() + 1 || !s.slice(1, s.rank()).equals(example)) {
      throw bad(
          operation, name, "is %s but examples are %s; give (n, example...)".formatted(s, example));
    }
    if (s.size(0) < 1) throw bad(operation, name, "has no examples; give one or more");
    if (x.dtype() != DType.FLOAT64) {
      throw bad(operation, name, "is " + x.dtype() + "; kernels are FLOAT64, convert it with to");
    }
    double[] values = x.toDoubles();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw bad(
            operation,
            name,
            "has %s in example %d; leave that example out"
                .formatted(values[i], i / example.count()));
      }
    }
    return x;
  }

  private static IllegalArgumentException bad(String operation, String name, String problem) {
    return new IllegalArgumentException(operation + ": " + name + " " + problem);
  }
}
