// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"
#include "lanes.cl"

/// Cross-entropy of the softmax of each row, y = Σⱼ tⱼ (log Σ exp(x − m) − (xⱼ − m)) with m = max
/// x: the softmax itself is never made.
///
/// - In: logits x (rows, k), target weights t (rows, k)
/// - Out: y (rows); 0 if k is 0, NaN for a row whose largest logit is infinite or NaN
/// - Macros: LANES, GROUP, WIDE
///
/// NDRange: LANES items a row, GROUP / LANES rows a group; lane l takes the numbers l, l + LANES,
/// ...
///
/// Intensity: about 20 operations (one exponential) for each logit, and 8 bytes read: 2.5 FLOP
/// per byte in FLOAT32. An H100 PCIe turns at 25 FLOP per byte (51 TFLOP/s by 2.0 TB/s), so
/// memory is the limit and 10 % of the peak the most to expect.
///
/// Agreement: to (k + 4) ε Σ|t| (|log Σ| + |x − m| + 1).
kernel void softmax_cross_entropy(global const REAL *x, global const REAL *t, const int rows,
                                    const int k, global REAL *y) {
  local REAL shared[GROUP];
  const size_t row = min((size_t)ROW, (size_t)(rows - 1));
  const uint count = ROW < rows ? k : 0;
  global const REAL *of = x + row * k, *by = t + row * k;
  const VECTOR nothing = (VECTOR)(-INFINITY);

  VECTOR largest = nothing;
  for (uint at = LANE * WIDE; at < count; at += LANES * WIDE) {
    const VECTOR some = taken(of + at, count - at, nothing);
    largest = LARGER(largest, some);
  }
  const REAL m = largest_across(largest_within(largest), shared);

  VECTOR sums = (VECTOR)(0);
  for (uint at = LANE * WIDE; at < count; at += LANES * WIDE) {
    sums += exp(taken(of + at, count - at, nothing) - m);
  }
  const REAL log_sum = log(sum_across(sum_within(sums), shared));

  VECTOR losses = (VECTOR)(0);
  for (uint at = LANE * WIDE; at < count; at += LANES * WIDE) {
    const VECTOR shifted = taken(of + at, count - at, (VECTOR)(m)) - m;
    losses = fma(taken(by + at, count - at, (VECTOR)(0)), log_sum - shifted, losses);
  }
  const REAL loss = sum_across(sum_within(losses), shared);
  if (LANE == 0 && ROW < rows) y[row] = loss;
}
