// SPDX-License-Identifier: Apache-2.0

typedef struct {
  int size[RANK], stride_x[RANK], stride_y[RANK];
} Grid;

/// Permutation that moves the last axis: y[b + p stride_y + q] = x[b' + q stride_x + p], where p
/// is the last axis of x, q the last axis of y, and b, b' the places of the same index of all
/// other axes.
///
/// Read along p and written along q, one side or the other would jump. A tile of TILE × TILE
/// numbers is therefore read in rows of x into local memory and written in rows of y: both sides
/// go along memory. Tile rows are one longer than needed, which puts the numbers of a column into
/// different banks.
///
/// - In: x; sizes, strides in x and strides in y of the other RANK axes
/// - Out: y, every number of it
/// - Macros: RANK, TILE, GROUP
///
/// NDRange: one group of GROUP items for each tile, tiles along p fastest, other axes slowest.
///
/// Intensity: no arithmetic, 8 bytes moved for each number in FLOAT32. At 2.0 TB/s an H100 PCIe
/// moves 0.25·10¹² numbers a second.
///
/// Agreement: exact.
kernel void transpose(global const REAL *x, const int size_p, const int size_q,
                        const int stride_x, const int stride_y, const Grid others,
                        global REAL *y) {
  local REAL tile[TILE][TILE + 1];
  const uint tiles_p = ((uint)size_p + TILE - 1) / TILE, tiles_q = ((uint)size_q + TILE - 1) / TILE;
  const uint p0 = get_group_id(0) % tiles_p * TILE, q0 = get_group_id(0) / tiles_p % tiles_q * TILE;
  size_t at_x = (size_t)q0 * stride_x + p0, at_y = (size_t)p0 * stride_y + q0;
  uint rest = get_group_id(0) / tiles_p / tiles_q;
  for (int a = RANK - 1; a >= 0; a--) {
    const uint i = rest % others.size[a];
    at_x += (size_t)i * others.stride_x[a];
    at_y += (size_t)i * others.stride_y[a];
    rest /= others.size[a];
  }
  const uint np = min((uint)TILE, size_p - p0), nq = min((uint)TILE, size_q - q0);
#if GROUP == 1
  for (uint q = 0; q < nq; q++) {
    for (uint p = 0; p < np; p++) tile[q][p] = x[at_x + (size_t)q * stride_x + p];
  }
  for (uint p = 0; p < np; p++) {
    for (uint q = 0; q < nq; q++) y[at_y + (size_t)p * stride_y + q] = tile[q][p];
  }
#else
  const uint along = get_local_id(0) % TILE, across = get_local_id(0) / TILE;
  for (uint q = across; q < nq; q += GROUP / TILE) {
    if (along < np) tile[q][along] = x[at_x + (size_t)q * stride_x + along];
  }
  barrier(CLK_LOCAL_MEM_FENCE);
  for (uint p = across; p < np; p += GROUP / TILE) {
    if (along < nq) y[at_y + (size_t)p * stride_y + along] = tile[along][p];
  }
#endif
}
