// SPDX-License-Identifier: Apache-2.0

typedef struct {
  int size[RANK], stride_x[RANK], stride_y[RANK];
} Grid;

/// The numbers of a regular grid, copied: y[first_y + Σ_a i_a stride_y[a]] = x[first_x + Σ_a i_a
/// stride_x[a]] for every index i of the grid.
///
/// Slices, embeddings, parts put together, permutations and (with a stride 0 in x) repetitions
/// are all of this form; the last axis of the grid is the one on which y is densest.
///
/// - In: x; sizes, strides in x and strides in y of the grid's RANK axes; no size is 0
/// - Out: the positions of the grid in y; others are not touched. No two of them are the same
/// - Macros: RANK, CHUNK
///
/// NDRange: one item for CHUNK neighbors on the last axis, that axis fastest. CHUNK is 1 on a
/// GPU, where neighboring items write neighboring numbers, and large on a CPU, where one item
/// copies a run.
///
/// Intensity: no arithmetic, 8 bytes moved for each number in FLOAT32. At 2.0 TB/s an H100 PCIe
/// moves 0.25·10¹² numbers a second; reads that jump cost up to 8 times that.
///
/// Agreement: exact.
kernel void copy_grid(global const REAL *x, const int first_x, global REAL *y,
                        const int first_y, const Grid grid) {
  const int last = RANK - 1;
  const uint size = grid.size[last], pieces = (size + CHUNK - 1) / CHUNK;
  const uint first = get_global_id(0) % pieces * CHUNK, n = min((uint)CHUNK, size - first);
  const int step_x = grid.stride_x[last], step_y = grid.stride_y[last];
  uint rest = get_global_id(0) / pieces;
  size_t at_x = first_x + (size_t)first * step_x, at_y = first_y + (size_t)first * step_y;
  for (int a = last - 1; a >= 0; a--) {
    const uint i = rest % grid.size[a];
    at_x += (size_t)i * grid.stride_x[a];
    at_y += (size_t)i * grid.stride_y[a];
    rest /= grid.size[a];
  }
  if (rest > 0) return; // past the end of the grid
  x += at_x;
  y += at_y;
  if (step_y == 1 && step_x == 1) {
    for (uint i = 0; i < n; i++) y[i] = x[i];
  } else if (step_y == 1 && step_x == 0) {
    const REAL same = *x;
    for (uint i = 0; i < n; i++) y[i] = same;
  } else {
    for (uint i = 0; i < n; i++) y[(size_t)i * step_y] = x[(size_t)i * step_x];
  }
}
