// SPDX-License-Identifier: Apache-2.0

/// y[o, i, j] = x[o, index[i], j].
///
/// - In: x (outer, size, inner); index (count), each in [0, size)
/// - Out: y (outer, count, inner)
/// - Macro: CHUNK
///
/// NDRange: one item for CHUNK neighbors on the last axis, that axis fastest. CHUNK is 1 on a
/// GPU, where neighboring items move neighboring numbers, and large on a CPU, where one item
/// copies a run.
///
/// Intensity: no arithmetic, 8 bytes moved for each number in FLOAT32. At 2.0 TB/s an H100 PCIe
/// moves 0.25·10¹² numbers a second, if inner is 8 or more; one number of each row costs 8 times
/// that.
///
/// Agreement: exact.
kernel void gather(global const REAL *x, const int outer, const int size, const int inner,
                     global const int *index, const int count, global REAL *y) {
  const uint pieces = ((uint)inner + CHUNK - 1) / CHUNK;
  const uint first = get_global_id(0) % pieces * CHUNK, n = min((uint)CHUNK, inner - first);
  const size_t row = get_global_id(0) / pieces, o = row / count;
  if (o >= outer) return;
  global const REAL *from = x + (o * size + index[row % count]) * inner + first;
  global REAL *to = y + row * inner + first;
  for (uint j = 0; j < n; j++) to[j] = from[j];
}
