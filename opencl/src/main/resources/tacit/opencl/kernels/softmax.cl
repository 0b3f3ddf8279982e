// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"
#include "lanes.cl"

/// Softmax of each row, y = exp(x − m) / Σ exp(x − m) with m = max x, or its logarithm, y = x − m
/// − log Σ exp(x − m).
///
/// - In: x (rows, k), k ≥ 1
/// - Out: y (rows, k); a row whose largest value is infinite, or that has a NaN, is NaN
///   throughout
/// - Macros: LOGARITHM for the logarithm; LANES, GROUP, WIDE
///
/// NDRange: LANES items a row, GROUP / LANES rows a group; lane l takes the numbers l, l + LANES,
/// ... Three passes: largest value, exponentials and their sum, quotient. The exponentials wait
/// in y, each for the item that made it, so each is computed once and no item reads another's.
///
/// Intensity: about 20 operations (one exponential) for each number, read once and written once,
/// if the row stays in the cache: 2.5 FLOP per byte in FLOAT32. An H100 PCIe turns at 25 FLOP per
/// byte (51 TFLOP/s by 2.0 TB/s), so memory is the limit and 10 % of the peak the most to expect.
///
/// Agreement: to (|x − m| + k + 4) ε of the result for the softmax, where results below the
/// smallest normal number may be 0; to (|x − m| + |log Σ|) 4 ε + k ε for the logarithm.
kernel void softmax(global const REAL *x, const int rows, const int k, global REAL *y) {
  local REAL shared[GROUP];
  const size_t row = min((size_t)ROW, (size_t)(rows - 1));
  const uint count = ROW < rows ? k : 0;
  global const REAL *of = x + row * k;
  global REAL *to = y + row * k;
  const VECTOR nothing = (VECTOR)(-INFINITY);

  VECTOR largest = nothing;
  for (uint at = LANE * WIDE; at < count; at += LANES * WIDE) {
    const VECTOR some = taken(of + at, count - at, nothing);
    largest = LARGER(largest, some);
  }
  const REAL m = largest_across(largest_within(largest), shared);

  VECTOR sums = (VECTOR)(0);
  for (uint at = LANE * WIDE; at < count; at += LANES * WIDE) {
    const VECTOR some = exp(taken(of + at, count - at, nothing) - m);
    sums += some;
#ifndef LOGARITHM
    put(some, count - at, to + at);
#endif
  }
  const REAL sum = sum_across(sum_within(sums), shared);

  for (uint at = LANE * WIDE; at < count; at += LANES * WIDE) {
#ifdef LOGARITHM
    put(taken(of + at, count - at, nothing) - m - log(sum), count - at, to + at);
#else
    put(taken(to + at, count - at, nothing) / sum, count - at, to + at);
#endif
  }
}
