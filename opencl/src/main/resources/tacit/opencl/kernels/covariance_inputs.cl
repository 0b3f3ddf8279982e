// SPDX-License-Identifier: Apache-2.0

/// Covariances of raw inputs, K[t, a, b] = 1/C sum_c one[c, i, a] two[c, j, b], for the pairs
/// t = (i, j) of a block; of one pixel with itself, a = b, where FULL is 0.
///
/// Shapes: one (C, n, P), two (C, m, P), K (pairs, P, P) or (pairs, P). Channels first, so that
/// neighbors along the last axis, pixels or samples, are neighbors in memory.
///
/// NDRange: FULL (P, pairs P); else (columns P, rows / ROWS): a work-item has ROWS rows of the block.
/// A pair is (row + r, column + c), t = r columns + c; of samples with themselves i = j = column + c.
///
/// Intensity: 2 C FLOP an entry. Dense (P = 1): (ROWS + 1) reads, mostly from the cache, for 2 ROWS
/// FLOP, so the cache is the limit, about 0.2 of the peak of fused multiply-adds; once for a network,
/// not for each layer. Images: C is 1 or 3, and writing K is the limit, 0.9 of the memory's speed.
///
/// Agreement: every entry adds its channels from the first to the last by fused multiply-adds,
/// whatever is computed beside it: equal samples have equal covariances bit for bit. C ε Σ|terms|.

#define ROWS 4

#if FULL
kernel void inputs(
    global const REAL *restrict one, global const REAL *restrict two, global REAL *restrict k,
    const int channels, const int n, const int m, const int pixels, const int row,
    const int rows, const int column, const int columns, const int self) {
  const int b = get_global_id(0), line = get_global_id(1);
  if (b >= pixels || line >= rows * columns * pixels) return;
  const int t = line / pixels, a = line % pixels;
  const int j = column + t % columns, i = self ? j : row + t / columns;
  REAL sum = 0;
  for (int c = 0; c < channels; c++) {
    sum = fma(one[(c * n + i) * pixels + a], two[(c * m + j) * pixels + b], sum);
  }
  k[line * pixels + b] = sum / channels;
}
#else
kernel void inputs(
    global const REAL *restrict one, global const REAL *restrict two, global REAL *restrict k,
    const int channels, const int n, const int m, const int pixels, const int row,
    const int rows, const int column, const int columns, const int self) {
  const int at = get_global_id(0), width = columns * pixels, first = get_global_id(1) * ROWS;
  if (at >= width || first >= rows) return;
  const int right = column * pixels + at, a = at % pixels;
  int left[ROWS];
  REAL sum[ROWS];
  for (int q = 0; q < ROWS; q++) {
    // Rows beyond the block repeat its last one.
    left[q] = self ? right : (row + min(first + q, rows - 1)) * pixels + a;
    sum[q] = 0;
  }
  for (int c = 0; c < channels; c++) {
    const REAL y = two[c * m * pixels + right];
    for (int q = 0; q < ROWS; q++) sum[q] = fma(one[c * n * pixels + left[q]], y, sum[q]);
  }
  for (int q = 0; q < ROWS; q++) {
    if (first + q < rows) k[(first + q) * width + at] = sum[q] / channels;
  }
}
#endif
