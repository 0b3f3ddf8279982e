// SPDX-License-Identifier: Apache-2.0

/// Matrix product with tiles in local memory, `y[i, j] = Σ_p op(a)[i, p] op(b)[p, j]`: the second
/// step of the chapter. A group of `TILE × TILE` items computes a tile of `y`; together they fetch
/// a tile of each factor, and then every number fetched is used `TILE` times. Shapes and strides as
/// in `matmul_naive.cl`.
///
/// - NDRange `(m, n, batches)`, both rounded up to multiples of `TILE`; groups `(TILE, TILE, 1)`
/// - Intensity: `2 TILE³` FLOP for `2 TILE²` numbers fetched, `TILE / 4` FLOP a byte in FLOAT32, 4 for
///   tiles of 16. From local memory still 2 numbers a multiply-add: that is now what limits
/// - Expected: 1/8 to 1/5 of the peak of an H100 PCIe (51 TFLOP/s in FLOAT32, 2.0 TB/s): one load of
///   local memory a number allows 1/8, as in the naive kernel but without its waits for far memory;
///   a compiler that fetches four neighbors of `left` at once gets 1/5. Memory alone, without the
///   help of caches, would allow 4 FLOP a byte of the 25 at which this device balances, 16 %
/// - Agrees with the definition to `k ε Σ|aᵢ bᵢ|`
///
/// Beyond the edges zeros are fetched instead: every item reaches every barrier, and the sums do not
/// change.
kernel __attribute__((reqd_work_group_size(TILE, TILE, 1)))
void matmul_tiled(
    int n, int k, int m, int rowA, int stepA, int stepB, int columnB,
    global const REAL *a, global const REAL *b, global REAL *y) {
  local REAL left[TILE][TILE], right[TILE][TILE];
  int x = get_local_id(0), z = get_local_id(1);
  int j = get_global_id(0), i = get_global_id(1);
  size_t batch = get_global_id(2);
  a += batch * n * k;
  b += batch * k * m;
  REAL sum = 0;
  for (int start = 0; start < k; start += TILE) {
    left[z][x] = i < n && start + x < k ? a[i * rowA + (start + x) * stepA] : 0;
    right[z][x] = start + z < k && j < m ? b[(start + z) * stepB + j * columnB] : 0;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int p = 0; p < TILE; p++) sum = fma(left[z][p], right[p][x], sum);
    barrier(CLK_LOCAL_MEM_FENCE);
  }
  if (i < n && j < m) y[batch * n * m + i * m + j] = sum;
}
