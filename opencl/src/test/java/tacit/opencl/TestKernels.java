// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.Tensor;

/// Kernels for the tests of sessions, which are about no kernel of ours.
final class TestKernels {
  private static final Source TIMES =
      Source.text(
          "times.cl",
          """
          kernel void times(global const REAL *x, global REAL *y, const int n, const REAL by) {
            const int i = get_global_id(0);
            if (i < n) y[i] = by * x[i];
          }
          """);

  private static final Source SLOW =
      Source.text(
          "slow.cl",
          """
          // y = x, after `turns` steps of a logistic map that no compiler can foresee.
          kernel void slow(global const REAL *x, global REAL *y, const int n, const long turns) {
            const int i = get_global_id(0);
            REAL z = (REAL) 0.3;
            for (long t = 0; t < turns; t++) z = (REAL) 3.9 * z * (1 - z);
            if (i < n) y[i] = z < 2 ? x[i] : 0;
          }
          """);

  private TestKernels() {}

  /// `by x`.
  static Tensor times(On on, Tensor x, double by) {
    int n = x.shape().count();
    DeviceStorage y = on.out(x.dtype(), n);
    on.call(TIMES, "times", x.dtype())
        .arg(on.in(x))
        .arg(y)
        .arg(n)
        .real(by)
        .over(new long[] {n}, new long[] {4});
    return Tensor.of(x.shape(), y);
  }

  /// `x`, which takes its time.
  static Tensor slow(On on, Tensor x, long turns) {
    int n = x.shape().count();
    DeviceStorage y = on.out(x.dtype(), n);
    on.call(SLOW, "slow", x.dtype()).arg(on.in(x)).arg(y).arg(n).arg(turns).over(n);
    return Tensor.of(x.shape(), y);
  }
}
