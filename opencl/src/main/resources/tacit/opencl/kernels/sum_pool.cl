// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"

/// Sum over windows, `y[n, i, j, c] = Σ_{a, b} x[n, i s_h + a − top, j s_w + b − left, c]`, and its
/// adjoint. Shapes `x: (n, h, w, c)`, `y: (n, h', w', c)`; what lies in the padding counts as 0.
///
/// - NDRange: `(w' c / WIDE, n h')` for the sum, `(w c / WIDE, n h)` for its adjoint: one item for
///   `WIDE` channels of one pixel of the result, neighbors in memory next to each other
/// - Intensity: one addition for each number read, of which overlapping windows find all but the
///   first in a cache: a window of 2 × 2 without overlap has 0.2 FLOP a byte in FLOAT32, one of 3 ×
///   3 at every pixel 9 FLOP for 8 bytes
/// - Expected: memory limits both, 2.0 TB/s on an H100 PCIe, below 5 % of its 51 TFLOP/s
/// - A sum of `m` terms agrees with the definition to `m ε Σ|terms|`
kernel void sum_pool(
    int h, int w, int c, int outH, int outW, int kernelH, int kernelW, int strideH, int strideW,
    int top, int left, global const REAL *x, global REAL *y) {
  int at = WIDE * get_global_id(0), row = get_global_id(1);
  int channel = at % c, image = row / outH;
  int firstRow = row % outH * strideH - top, firstColumn = at / c * strideW - left;
  int endRow = min(firstRow + kernelH, h), endColumn = min(firstColumn + kernelW, w);
  VECTOR sum = 0;
  for (int i = max(firstRow, 0); i < endRow; i++) {
    for (int j = max(firstColumn, 0); j < endColumn; j++) {
      sum += LOAD(x + ((image * h + i) * w + j) * c + channel);
    }
  }
  STORE(sum, y + row * outW * c + at);
}

/// `x̄` of a pixel is the sum of `ȳ` over the windows that it lies in, so nothing is added up by
/// two items. Row `i` lies in windows `⌈(i + top − kernelH + 1) / s_h⌉` to `⌊(i + top) / s_h⌋`.
kernel void sum_pool_by_input(
    int h, int w, int c, int outH, int outW, int kernelH, int kernelW, int strideH, int strideW,
    int top, int left, global const REAL *yBar, global REAL *xBar) {
  int at = WIDE * get_global_id(0), row = get_global_id(1);
  int channel = at % c, image = row / h;
  int i = row % h + top, j = at / c + left;
  int endRow = min(i / strideH + 1, outH), endColumn = min(j / strideW + 1, outW);
  VECTOR sum = 0;
  for (int p = max((i - kernelH + strideH) / strideH, 0); p < endRow; p++) {
    for (int q = max((j - kernelW + strideW) / strideW, 0); q < endColumn; q++) {
      sum += LOAD(yBar + ((image * outH + p) * outW + q) * c + channel);
    }
  }
  STORE(sum, xBar + row * w * c + at);
}
