// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"

/// The first largest value of each window, `y[n, i, j, c] = max_{a, b} x[n, i s_h + a − top, j s_w
/// + b − left, c]`; the value of `g` at its place; and the adjoint of that. Shapes `x, g: (n, h, w,
/// c)`, `y: (n, h', w', c)`. Padding is never chosen, NaN always.
///
/// - NDRange: `(w' c / WIDE, n h')` for the first two, `(w c / WIDE, n h)` for the adjoint: one
///   item for `WIDE` channels of one pixel of the result, neighbors in memory next to each other
/// - Intensity: one comparison for each number read, of which overlapping windows find all but the
///   first in a cache. The adjoint looks at every window that its pixel lies in, again: that is
///   free where windows do not overlap, and 81 numbers for windows of 3 × 3 at every pixel, where
///   it is still no more work than a convolution of 9 channels
/// - Expected: memory limits all three, 2.0 TB/s on an H100 PCIe, below 5 % of its 51 TFLOP/s
/// - Choices are those of the definition, so values agree to the bit, sums of `m` cotangents to `m
///   ε Σ|terms|`

/// Whether `value` is above the largest before it: NaN is the largest of all.
#define ABOVE(value, best) ((value) > (best) || (isnan(value) && !isnan(best)))

kernel void max_pool(
    int h, int w, int c, int outH, int outW, int kernelH, int kernelW, int strideH, int strideW,
    int top, int left, global const REAL *x, global REAL *y) {
  int at = WIDE * get_global_id(0), row = get_global_id(1);
  int channel = at % c, image = row / outH;
  int firstRow = row % outH * strideH - top, firstColumn = at / c * strideW - left;
  int endRow = min(firstRow + kernelH, h), endColumn = min(firstColumn + kernelW, w);
  VECTOR best = -INFINITY;
  for (int i = max(firstRow, 0); i < endRow; i++) {
    for (int j = max(firstColumn, 0); j < endColumn; j++) {
      VECTOR value = LOAD(x + ((image * h + i) * w + j) * c + channel);
      best = ABOVE(value, best) ? value : best;
    }
  }
  STORE(best, y + row * outW * c + at);
}

/// The value of `from` where `x` is largest among rows `top` to `bottom` and columns `left` to
/// `right` (exclusive) of an image that starts at `first`.
VECTOR at_largest(
    global const REAL *x, global const REAL *from, int first, int w, int c, int top, int bottom,
    int left, int right) {
  VECTOR best = LOAD(x + first + (top * w + left) * c);
  VECTOR picked = LOAD(from + first + (top * w + left) * c);
  for (int i = top; i < bottom; i++) {
    for (int j = left; j < right; j++) {
      VECTOR value = LOAD(x + first + (i * w + j) * c);
      picked = ABOVE(value, best) ? LOAD(from + first + (i * w + j) * c) : picked;
      best = ABOVE(value, best) ? value : best;
    }
  }
  return picked;
}

/// `y = g` at the largest `x` of each window.
kernel void max_pool_gather(
    int h, int w, int c, int outH, int outW, int kernelH, int kernelW, int strideH, int strideW,
    int top, int left, global const REAL *x, global const REAL *g, global REAL *y) {
  int at = WIDE * get_global_id(0), row = get_global_id(1);
  int firstRow = row % outH * strideH - top, firstColumn = at / c * strideW - left;
  VECTOR picked =
      at_largest(
          x, g, row / outH * h * w * c + at % c, w, c, max(firstRow, 0),
          min(firstRow + kernelH, h), max(firstColumn, 0), min(firstColumn + kernelW, w));
  STORE(picked, y + row * outW * c + at);
}

/// 1 in the lanes where pixel `(row, column)` is the first largest of those rows and columns, else
/// 0.
VECTOR is_largest(
    global const REAL *x, int first, int w, int c, int top, int bottom, int left, int right,
    int row, int column) {
  VECTOR best = LOAD(x + first + (top * w + left) * c);
  VECTOR mine = row == top && column == left ? 1 : 0;
  for (int i = top; i < bottom; i++) {
    for (int j = left; j < right; j++) {
      VECTOR value = LOAD(x + first + (i * w + j) * c);
      mine = ABOVE(value, best) ? (VECTOR)(i == row && j == column ? 1 : 0) : mine;
      best = ABOVE(value, best) ? value : best;
    }
  }
  return mine;
}

/// `x̄` of a pixel is the sum of `ȳ` over the windows in which it was chosen.
kernel void max_pool_scatter(
    int h, int w, int c, int outH, int outW, int kernelH, int kernelW, int strideH, int strideW,
    int top, int left, global const REAL *x, global const REAL *yBar, global REAL *xBar) {
  int at = WIDE * get_global_id(0), row = get_global_id(1);
  int channel = at % c, image = row / h, i = row % h, j = at / c;
  int endRow = min((i + top) / strideH + 1, outH), endColumn = min((j + left) / strideW + 1, outW);
  VECTOR sum = 0;
  for (int p = max((i + top - kernelH + strideH) / strideH, 0); p < endRow; p++) {
    for (int q = max((j + left - kernelW + strideW) / strideW, 0); q < endColumn; q++) {
      int firstRow = p * strideH - top, firstColumn = q * strideW - left;
      VECTOR mine =
          is_largest(
              x, image * h * w * c + channel, w, c, max(firstRow, 0), min(firstRow + kernelH, h),
              max(firstColumn, 0), min(firstColumn + kernelW, w), i, j);
      VECTOR passed = LOAD(yBar + ((image * outH + p) * outW + q) * c + channel);
      sum += mine != 0 ? passed : (VECTOR)0;
    }
  }
  STORE(sum, xBar + row * w * c + at);
}
