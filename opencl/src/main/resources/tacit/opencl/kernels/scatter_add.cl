// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"

/// y[o, s, j] = Σ x[o, i, j] over the i whose target is s. Each result collects its terms, in the
/// order of i: nothing is added from two sides, so no atomic operation is needed and the bits are
/// the same on every run.
///
/// - In: x (outer, count, inner); source: the i sorted by target, in their order within one
///   target; start (size + 1): target s has the sources start[s] to start[s + 1]
/// - Out: y (outer, size, inner), 0 where a target has no source
/// - Macro: WIDE
///
/// NDRange: one item for WIDE neighbors on the last axis of y, that axis fastest. A target with
/// many more sources than others would keep its items busy alone, so the host cuts long lists in
/// two stages.
///
/// Intensity: 1 addition for each number read, 0.25 FLOP per byte in FLOAT32 or less. At its 2.0
/// TB/s an H100 PCIe adds at most 0.5·10¹² numbers a second, 1 % of its 51 TFLOP/s.
///
/// Agreement: a sum of n terms to n ε Σ|x|.
kernel void scatter_add(global const REAL *x, const int outer, const int count, const int inner,
                          global const int *source, global const int *start, const int size,
                          global REAL *y) {
  const uint tiles = ((uint)inner + WIDE - 1) / WIDE;
  const uint column = get_global_id(0) % tiles * WIDE, n = min((uint)WIDE, inner - column);
  const size_t row = get_global_id(0) / tiles, o = row / size;
  if (o >= outer) return;
  const uint s = row % size;
  global const REAL *of = x + o * count * inner + column;
  VECTOR sum = (VECTOR)(0);
  for (int i = start[s]; i < start[s + 1]; i++) {
    sum += taken(of + (size_t)source[i] * inner, n, (VECTOR)(0));
  }
  put(sum, n, y + row * inner + column);
}
