// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.ArrayList;
import java.util.List;

/// One axis of a convolution as the device's kernels see it: result position `placed + every i`,
/// `i` from 0 to `count − 1`, sums over taps `t` the source's position `i stride + t − before`
/// times the filter's row `first + step t`.
record ConvolutionAxis(
    int taps, int first, int step, int before, int stride, int count, int placed, int every) {

  /// The convolution itself.
  static ConvolutionAxis forward(int kernel, int before, int stride, int count) {
    return new ConvolutionAxis(kernel, 0, 1, before, stride, count, 0, 1);
  }

  /// The adjoint in the input, of `size` positions: position `x` gets from the outputs `(x + before
  /// − a) / stride` for those `a` that leave no remainder. Positions of one remainder of `stride`
  /// share their `a`, every `stride`-th of the kernel, so each remainder is a convolution of its
  /// own, with stride 1 and the filter's rows turned round.
  static List<ConvolutionAxis> turned(int kernel, int before, int stride, int size) {
    var phases = new ArrayList<ConvolutionAxis>();
    for (int phase = 0; phase < Math.min(stride, size); phase++) {
      int last = (phase + before) % stride;
      int taps = Math.max(0, Math.ceilDiv(kernel - last, stride));
      int first = last + stride * (taps - 1), start = (phase + before) / stride;
      int count = Math.ceilDiv(size - phase, stride);
      phases.add(
          new ConvolutionAxis(taps, first, -stride, taps - 1 - start, 1, count, phase, stride));
    }
    return phases;
  }

  /// The kernels' parameters for one axis; `full` is the result's size.
  void describe(Call call, int full) {
    call.arg(taps).arg(before).arg(stride).arg(count).arg(placed).arg(every).arg(full);
  }
}
