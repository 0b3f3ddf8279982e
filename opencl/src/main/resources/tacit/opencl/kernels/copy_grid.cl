// SPDX-License-Identifier: Apache-2.0
//
// The numbers of a regular grid, copied: y[first_y + sum_a i_a stride_y[a]] =
// x[first_x + sum_a i_a stride_x[a]] for every index i of the grid.
//
// Slices, embeddings, parts put together, permutations and (with a stride 0 in x) repetitions are all
// of this form; the last axis of the grid is the one on which y is densest.
//
// - In: x; grid = sizes, strides in x, strides in y, `rank` numbers each; no size is 0
// - Out: the positions of the grid in y; others are not touched. No two of them are the same
// - Macro: CHUNK
//
// NDRange: one item for CHUNK neighbors on the last axis, that axis fastest. CHUNK is 1 on a GPU, where
// neighboring items write neighboring numbers, and large on a CPU, where one item copies a run.
//
// Intensity: no arithmetic, 8 bytes moved for each number in FLOAT32. At 2.0 TB/s an H100 PCIe moves
// 0.25e12 numbers a second; reads that jump cost up to 8 times that.
//
// Agreement: exact.

__kernel void copy_grid(__global const REAL *x, const int first_x, __global REAL *y,
                        const int first_y, const int rank, __global const int *grid) {
  __global const int *size = grid, *stride_x = grid + rank, *stride_y = grid + 2 * rank;
  const int last = rank - 1;
  const uint pieces = ((uint)size[last] + CHUNK - 1) / CHUNK;
  const uint first = get_global_id(0) % pieces * CHUNK, n = min((uint)CHUNK, size[last] - first);
  size_t rest = get_global_id(0) / pieces;
  size_t at_x = first_x + (size_t)first * stride_x[last];
  size_t at_y = first_y + (size_t)first * stride_y[last];
  for (int a = last - 1; a >= 0; a--) {
    const uint i = (uint)rest % size[a];
    at_x += (size_t)i * stride_x[a];
    at_y += (size_t)i * stride_y[a];
    rest = (uint)rest / size[a];
  }
  if (rest > 0) return; // past the end of the grid
  const int step_x = stride_x[last], step_y = stride_y[last];
  if (step_x == 1 && step_y == 1) {
    for (uint i = 0; i < n; i++) y[at_y + i] = x[at_x + i];
  } else {
    for (uint i = 0; i < n; i++) y[at_y + i * step_y] = x[at_x + i * step_x];
  }
}
