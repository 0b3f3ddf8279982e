// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.nn.Padding;

/// A window of `f` taps that slides with stride `s` along an axis of `n` pixels: output `o` reads
/// at tap `t` the pixel `π(o, t) = o s + t − low`, wrapped around the end if circular, or nothing.
///
/// - VALID: `out = ⌊(n − f)/s⌋ + 1`, `low = 0`
/// - SAME, CIRCULAR: `out = ⌈n/s⌉`, and of `max((out − 1) s + f − n, 0)` the smaller half is `low`
record Axis(int size, int window, int stride, Padding padding) {
  /// One pixel and one tap.
  static final Axis ONE = new Axis(1, 1, 1, Padding.VALID);

  int out() {
    return padding == Padding.VALID ? (size - window) / stride + 1 : Math.ceilDiv(size, stride);
  }

  int total() {
    return padding == Padding.VALID ? 0 : Math.max((out() - 1) * stride + window - size, 0);
  }

  int low() {
    return total() / 2;
  }

  /// `π(o, t)`, or −1.
  int read(int o, int t) {
    int i = o * stride + t - low();
    if (padding == Padding.CIRCULAR) return Math.floorMod(i, size);
    return i < size ? Math.max(i, -1) : -1;
  }

  /// `π` as a table, `[o][t]`.
  int[][] reads() {
    int[][] reads = new int[out()][window];
    for (int o = 0; o < reads.length; o++) {
      for (int t = 0; t < window; t++) reads[o][t] = read(o, t);
    }
    return reads;
  }

  /// Taps of output `o` that lie inside.
  int inside(int o) {
    int count = 0;
    for (int t = 0; t < window; t++) if (read(o, t) >= 0) count++;
    return count;
  }

  /// Whether outputs and inputs stand pixel over pixel.
  boolean aligned() {
    return stride == 1 && out() == size;
  }

  /// Whether every output reads its own pixel and no other.
  boolean idle() {
    return window == 1 && aligned();
  }

  boolean overlap() {
    return window > stride && out() > 1;
  }
}
