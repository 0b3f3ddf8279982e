// SPDX-License-Identifier: Apache-2.0

/// Sums of many entries, out[u, c] = factor Σ_t in[u span + c + t step]: all entries of a pair of
/// samples in two launches, rows of pixels first, or those of one pixel with itself in one.
///
/// Shapes: in (outer, span), out (outer, inner).
///
/// NDRange: (outer inner); neighbors read neighbors where inner is large, which is the launch that
/// reads the whole block. Intensity: 4 FLOP a number read: memory is the limit, expected 0.7 of its
/// speed as long as there are as many sums as the device has work-items in flight.
///
/// Agreement: the rounding of each sum is carried along and taken off the next term (Kahan 1965), so
/// 2 ε Σ|terms| however many they are.

#pragma OPENCL FP_CONTRACT OFF

kernel void sums(
    global const REAL *restrict in, global REAL *restrict out, const int outer, const int inner,
    const int span, const int terms, const int step, const REAL factor) {
  const int at = get_global_id(0);
  if (at >= outer * inner) return;
  const int from = at / inner * span + at % inner;
  REAL sum = 0, lost = 0;
  for (int t = 0; t < terms; t++) {
    const REAL term = in[from + t * step] - lost, next = sum + term;
    lost = (next - sum) - term;
    sum = next;
  }
  out[at] = sum * factor;
}
