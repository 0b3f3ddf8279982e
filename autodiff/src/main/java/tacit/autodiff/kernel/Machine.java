// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.DType;
import tacit.autodiff.Tensor;

/// What fast kernels run on: threads that share a loop, and storage for results.
record Machine(Workers workers, Buffers buffers) {
  /// Rough cost of one element of a loop that moves memory, in nanoseconds.
  static final double MOVE_NANOS = 0.3;

  /// Rough cost of one exponential or its like, in nanoseconds.
  static final double FUNCTION_NANOS = 2;

  /// A part of a loop, from `from` (inclusive) to `to` (exclusive).
  @FunctionalInterface
  interface Part {
    void over(int from, int to);
  }

  Storage like(Tensor x, int size) {
    return buffers.take(x.dtype(), size);
  }

  static boolean isFloat(Tensor x) {
    return x.dtype() == DType.FLOAT32;
  }

  /// Runs `0..n` in as many parts as pay, if one step takes about `nanos`.
  void split(int n, double nanos, Part part) {
    int parts = workers.parts(n * nanos, n);
    if (parts == 1) {
      part.over(0, n);
    } else {
      workers.run(parts, (p, _) -> part.over(cut(n, p, parts), cut(n, p + 1, parts)));
    }
  }

  /// Where part `p` of `parts` begins.
  static int cut(int n, int p, int parts) {
    return (int) ((long) n * p / parts);
  }
}
