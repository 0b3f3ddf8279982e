// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"

#ifdef LARGEST
#define NOTHING (-INFINITY)
#define BOTH(a, b) LARGER(a, b)
#else
#define NOTHING 0
#define BOTH(a, b) ((a) + (b))
#endif

/// One number for each part of each column: y[o, p, j] = sum or largest of x[o, i, j] over the
/// rows i of part p, p * chunk to (p+1) * chunk.
///
/// - In: x (outer, rows, width). The last row may be cut short: `total` numbers belong to each o,
///   the last of them count and what would follow does not
/// - Out: y (outer, parts, width), with parts * chunk ≥ rows. The sum of nothing is 0, its
///   largest value −∞; one NaN makes the largest value NaN
/// - Macros: LARGEST for the largest value, the sum without; WIDE
///
/// A tensor (count, inner) with few columns is seen as (count / f, f * inner): neighbors then
/// read one stretch of memory, as in a matrix with many columns, and the f partial results of a
/// column are one more call of this kernel. That, and the parts, give the whole device work.
///
/// NDRange: one item for WIDE columns of one part, columns fastest. No local memory.
///
/// Intensity: 1 addition for each number read, 0.25 FLOP per byte in
/// FLOAT32. Memory is the limit: at its 2.0 TB/s an H100 PCIe adds 0.5·10¹² numbers a second, 1 %
/// of its 51 TFLOP/s.
///
/// Agreement: a sum of n terms to n ε Σ|x|, whatever the order; the largest value is exact.
kernel void reduce_columns(global const REAL *x, const int outer, const int total,
                             const int width, const int parts, const int chunk, global REAL *y) {
  const uint tiles = ((uint)width + WIDE - 1) / WIDE;
  const size_t item = get_global_id(0), part = item / tiles % parts, o = item / tiles / parts;
  if (o >= outer) return;
  const uint column = item % tiles * WIDE, n = min((uint)WIDE, width - column);
  const size_t first = part * chunk * width, end = min(first + (size_t)chunk * width, (size_t)total);
  const VECTOR rest = (VECTOR)(NOTHING);
  VECTOR all = (VECTOR)(NOTHING);
  global const REAL *of = x + o * total;
  for (size_t at = first + column; at < end; at += width) {
    all = BOTH(all, taken(of + at, min((size_t)n, end - at), rest));
  }
  put(all, n, y + (o * parts + part) * width + column);
}
