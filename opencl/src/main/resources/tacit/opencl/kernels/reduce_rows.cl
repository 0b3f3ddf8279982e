// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"
#include "lanes.cl"

#ifdef LARGEST
#define NOTHING (-INFINITY)
#define BOTH(a, b) LARGER(a, b)
#define FOLD(v) largest_within(v)
#define ACROSS(v) largest_across(v, shared)
#else
#define NOTHING 0
#define BOTH(a, b) ((a) + (b))
#define FOLD(v) sum_within(v)
#define ACROSS(v) sum_across(v, shared)
#endif

/// One number for each part of each row: y[r, p] = sum or largest of x[r, p * chunk ... (p+1) *
/// chunk).
///
/// - In: x (rows, count), any values; a part may be empty
/// - Out: y (rows, parts), with parts * chunk ≥ count. The sum of nothing is 0, its largest value
///   −∞; one NaN makes the largest value NaN
/// - Macros: LARGEST for the largest value, the sum without; LANES, GROUP, WIDE
///
/// NDRange: LANES items for each number of y, GROUP / LANES numbers a group. Lane l takes the
/// numbers l, l + LANES, ... of its part, so that the lanes of one step read one stretch of
/// memory; then a tree in local memory. A long row is cut into parts so that the whole device has
/// work, and the partial results are one more call of this kernel.
///
/// Intensity: 1 addition for each number read, 0.25 FLOP per byte in FLOAT32. Memory is the
/// limit: at its 2.0 TB/s an H100 PCIe adds 0.5·10¹² numbers a second, 1 % of its 51 TFLOP/s.
///
/// Agreement: a sum of n terms to n ε Σ|x|, whatever the order; the largest value is exact.
kernel void reduce_rows(global const REAL *x, const int rows, const int count, const int parts,
                          const int chunk, global REAL *y) {
  local REAL shared[GROUP];
  const size_t i = ROW, row = i / parts;
  const uint part = i % parts, first = min((uint)part * chunk, (uint)count);
  const uint end = row < rows ? min(first + chunk, (uint)count) : first;
  global const REAL *of = x + row * count;
  const VECTOR nothing = (VECTOR)(NOTHING);
  VECTOR all = nothing;
  for (uint at = first + LANE * WIDE; at < end; at += LANES * WIDE) {
    const VECTOR some = taken(of + at, end - at, nothing);
    all = BOTH(all, some);
  }
  const REAL one = ACROSS(FOLD(all));
  if (LANE == 0 && row < rows) y[i] = one;
}
