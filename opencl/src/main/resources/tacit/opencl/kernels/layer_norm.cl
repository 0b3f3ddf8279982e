// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"
#include "lanes.cl"

/// Layer normalization of each row of `x: (rows, c)`, `y = (x − μ) r` with `r = 1 / √(σ² + ε)`, and
/// its cotangent `x̄ = r (ȳ − ν − r² κ (x − μ))`, where `ν` is the mean of `ȳ` and `κ` its
/// covariance with `x`.
///
/// - NDRange: `LANES` items a row, `GROUP / LANES` rows a group; an item takes every `LANES`-th
///   vector of its row, and their sums become one by halves. The row is read three times, the first
///   time from memory, then from the cache
/// - Intensity: 6 FLOP for 8 bytes forward, 13 FLOP for 12 bytes back, in FLOAT32
/// - Expected: memory limits, at 2.0 TB/s an H100 PCIe does 1.5 and 2.2 TFLOP/s, 3 and 4 % of its
///   51
/// - Sums of `c` terms agree with the definition to `c ε Σ|terms|`
kernel void layer_norm(
    int rows, int c, REAL epsilon, global const REAL *x, global REAL *y) {
  local REAL shared[GROUP];
  int row = min((int)ROW, rows - 1), count = ROW < rows ? c : 0;
  global const REAL *of = x + row * c;
  VECTOR sum = 0, squares = 0;
  for (int at = LANE * WIDE; at < count; at += LANES * WIDE) {
    sum += taken(of + at, count - at, 0);
  }
  REAL mu = sum_across(sum_within(sum), shared) / c;
  for (int at = LANE * WIDE; at < count; at += LANES * WIDE) {
    VECTOR d = taken(of + at, count - at, mu) - mu;
    squares = fma(d, d, squares);
  }
  REAL r = 1 / sqrt(sum_across(sum_within(squares), shared) / c + epsilon);
  for (int at = LANE * WIDE; at < count; at += LANES * WIDE) {
    put((taken(of + at, count - at, mu) - mu) * r, count - at, y + row * c + at);
  }
}

kernel void layer_norm_by_input(
    int rows, int c, REAL epsilon, global const REAL *x, global const REAL *yBar,
    global REAL *xBar) {
  local REAL shared[GROUP];
  int row = min((int)ROW, rows - 1), count = ROW < rows ? c : 0;
  global const REAL *of = x + row * c, *up = yBar + row * c;
  VECTOR sum = 0, sumUp = 0, squares = 0, products = 0;
  for (int at = LANE * WIDE; at < count; at += LANES * WIDE) {
    sum += taken(of + at, count - at, 0);
    sumUp += taken(up + at, count - at, 0);
  }
  REAL mu = sum_across(sum_within(sum), shared) / c;
  REAL nu = sum_across(sum_within(sumUp), shared) / c;
  for (int at = LANE * WIDE; at < count; at += LANES * WIDE) {
    VECTOR d = taken(of + at, count - at, mu) - mu;
    squares = fma(d, d, squares);
    products = fma(d, taken(up + at, count - at, nu) - nu, products);
  }
  REAL r = 1 / sqrt(sum_across(sum_within(squares), shared) / c + epsilon);
  REAL slope = r * r * r * (sum_across(sum_within(products), shared) / c);
  for (int at = LANE * WIDE; at < count; at += LANES * WIDE) {
    VECTOR by_y = taken(up + at, count - at, nu) - nu;
    VECTOR by_x = taken(of + at, count - at, mu) - mu;
    put(fma(by_y, (VECTOR)(r), -slope * by_x), count - at, xBar + row * c + at);
  }
}
