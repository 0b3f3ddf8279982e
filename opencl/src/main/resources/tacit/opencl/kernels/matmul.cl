// SPDX-License-Identifier: Apache-2.0

/// Matrix product with register blocks, `y[i, j] = Σ_p op(a)[i, p] op(b)[p, j]`, `op` the transpose
/// where asked; then row `bias` added if `biased`, then `max(y, 0)` if `relu`.
/// Shapes `op(a): (…, n, k)`, `op(b): (…, k, m)`, `bias: (m)`, `y: (…, n, m)`, with equal leading axes.
///
/// ```text
/// each group: a tile of y, TILE_N × TILE_M
///   for each DEPTH of k
///     panel of a: op(a)ᵀ, (DEPTH, TILE_N)    fetched together into local memory,
///     panel of b: op(b),  (DEPTH, TILE_M)    transposed on the way where needed
///     each item, for each of its blocks: ROWS × VECTORS vectors of y in registers
///       for each p of DEPTH
///         ROWS numbers of a, VECTORS vectors of b: ROWS VECTORS multiply-adds of vectors
/// ```
///
/// - NDRange `(GROUP_M tiles, GROUP_N)`, a group `(GROUP_M, GROUP_N)` for each tile of each matrix. GPU:
///   16 × 16 items with one block each. CPU: one item with many, no barrier, panels that stay in caches
/// - Intensity: `2 TILE_N TILE_M` FLOP for `TILE_N + TILE_M` numbers from memory, 32 FLOP a byte in
///   FLOAT32 for tiles of 128 × 128; from local memory 2 FLOP a byte for blocks of 8 × 8
/// - Expected: half to 0.6 of the peak of an H100 PCIe (51 TFLOP/s in FLOAT32, 2.0 TB/s, balanced at
///   25 FLOP a byte) at n = 4096 with tiles of 128 × 128: neither memory limits it then, but the waits
///   at barriers do, for the next panels are not fetched while these are multiplied
/// - Each sum runs over `p` in order, one fused multiply-add after another, so every tiling gives the
///   same bits. Agrees with the definition to `k ε Σ|aᵢ bᵢ|`, with a bias to `(k + 1) ε (|b| + Σ|aᵢ bᵢ|)`
///
/// `LANES` numbers are a vector, and rows of panels are whole vectors (`PAD` more keep the items of a
/// GPU off each other's memory banks). Edges cost no branch in the inner loop: a vector that reaches
/// past the end of a row holds what follows it in memory, and ends in columns that nobody stores.
#define PASTE(a, b) a##b
#define WIDE(name, lanes) PASTE(name, lanes)
#define VECTOR WIDE(REAL, LANES)
#define LOAD WIDE(vload, LANES)
#define STORE WIDE(vstore, LANES)

#define ITEMS (GROUP_N * GROUP_M)
#define BLOCKS (BLOCKS_N * BLOCKS_M)
#define TILE_N (GROUP_N * BLOCKS_N * ROWS)
#define TILE_M (GROUP_M * BLOCKS_M * VECTORS * LANES)
#define LEFT (TILE_N / LANES)
#define RIGHT (TILE_M / LANES)

#if ITEMS > 1
#define SYNCHRONIZE barrier(CLK_LOCAL_MEM_FENCE)
#else
#define SYNCHRONIZE
#endif

/// Where block `t` of this item begins in the panels.
#define BLOCK_ROW(t) (((t) % BLOCKS_N * GROUP_N + get_local_id(1)) * ROWS)
#define BLOCK_VECTOR(t) ((t) / BLOCKS_N * VECTORS * GROUP_M + get_local_id(0))

/// All vectors of a block, unrolled.
#define EACH(i, j) \
  _Pragma("unroll") for (int i = 0; i < ROWS; i++) \
    _Pragma("unroll") for (int j = 0; j < VECTORS; j++)

/// Numbers `at` to `at + LANES`; those from `end` on, outside of the factor, are any.
VECTOR load(global const REAL *from, int at, int end) {
  if (at <= end - LANES) return LOAD(0, from + at);
  REAL each[LANES];
  for (int w = 0; w < LANES; w++) each[w] = from[min(at + w, end - 1)];
  return LOAD(0, each);
}

/// `panel[p, j] = from[p ld + j]` for `p < depth`, `j < LANES vectors`: rows as they lie.
void rows(
    local VECTOR *panel, int vectors, global const REAL *from, int ld, int depth, int end) {
  for (int at = get_local_id(1) * GROUP_M + get_local_id(0); at < depth * vectors; at += ITEMS) {
    int p = at / vectors, j = at % vectors;
    panel[p * (vectors + PAD) + j] = load(from, p * ld + j * LANES, end);
  }
}

/// A square of numbers transposed in registers. Each round interleaves the upper half of the rows
/// with the lower, which moves one binary digit of a number's place from its row to its column.
void transpose(VECTOR r[LANES]) {
#pragma unroll
  for (int digit = 1; digit < LANES; digit *= 2) {
    VECTOR t[LANES];
#pragma unroll
    for (int w = 0; w < LANES / 2; w++) {
      t[2 * w].even = r[w].lo;
      t[2 * w].odd = r[w + LANES / 2].lo;
      t[2 * w + 1].even = r[w].hi;
      t[2 * w + 1].odd = r[w + LANES / 2].hi;
    }
#pragma unroll
    for (int w = 0; w < LANES; w++) r[w] = t[w];
  }
}

/// `panel[p, j] = from[j ld + p]` for `p < depth`, `j < LANES vectors`: columns, square by square.
/// The row `last` of the factor stands in for those after it.
void columns(
    local VECTOR *panel, int vectors, global const REAL *from, int ld, int depth, int last,
    int end) {
  int squares = (depth + LANES - 1) / LANES;
  int item = get_local_id(1) * GROUP_M + get_local_id(0);
  for (int at = item; at < squares * vectors; at += ITEMS) {
    int p = at % squares * LANES, j = at / squares;
    VECTOR square[LANES];
#pragma unroll
    for (int w = 0; w < LANES; w++) {
      square[w] = load(from, min(j * LANES + w, last) * ld + p, end);
    }
    transpose(square);
#pragma unroll
    for (int w = 0; w < LANES; w++) panel[(p + w) * (vectors + PAD) + j] = square[w];
  }
}

/// Adds the products of row `p` of the panels to the sums of a block.
void step(
    int p, local const REAL *left, local const VECTOR *right, VECTOR sums[ROWS][VECTORS]) {
  VECTOR b[VECTORS];
#pragma unroll
  for (int j = 0; j < VECTORS; j++) b[j] = right[p * (RIGHT + PAD) + j * GROUP_M];
#pragma unroll
  for (int i = 0; i < ROWS; i++) {
    VECTOR a = left[p * (LEFT + PAD) * LANES + i];
#pragma unroll
    for (int j = 0; j < VECTORS; j++) sums[i][j] = fma(a, b[j], sums[i][j]);
  }
}

/// Adds what `depth` rows of the panels give to a block, its sums in registers meanwhile. `left` is
/// the block's first number of `a`, `right` its first vector of `b`.
void multiply(
    int depth, local const REAL *left, local const VECTOR *right,
    VECTOR block[ROWS][VECTORS]) {
  VECTOR sums[ROWS][VECTORS];
  EACH(i, j) sums[i][j] = block[i][j];
#if ITEMS > 1
  if (depth == DEPTH) {
#pragma unroll
    for (int p = 0; p < DEPTH; p++) step(p, left, right, sums);
    depth = 0;
  }
#endif
  for (int p = 0; p < depth; p++) step(p, left, right, sums);
  EACH(i, j) block[i][j] = sums[i][j];
}

/// Stores a vector of row `i` from column `j` on, as far as both are in `y`.
void store(VECTOR sum, int i, int j, int n, int m, global REAL *y) {
  if (i < n && j + LANES <= m) {
    STORE(sum, 0, y + i * m + j);
  } else if (i < n && j < m) {
    REAL each[LANES];
    STORE(sum, 0, each);
    for (int w = 0; w < m - j; w++) y[i * m + j + w] = each[w];
  }
}

/// `bias` is read only if `biased`.
kernel __attribute__((reqd_work_group_size(GROUP_M, GROUP_N, 1)))
void matmul(
    int n, int k, int m, int transposeA, int transposeB, int biased, int relu,
    global const REAL *a, global const REAL *b, global const REAL *bias, global REAL *y) {
  local VECTOR left[DEPTH * (LEFT + PAD)], right[DEPTH * (RIGHT + PAD)];
  int groupsN = (n + TILE_N - 1) / TILE_N, groupsM = (m + TILE_M - 1) / TILE_M;
  int group = get_group_id(0);
  int row = group / groupsM % groupsN * TILE_N, column = group % groupsM * TILE_M;
  size_t batch = group / (groupsN * groupsM);
  a += batch * n * k;
  b += batch * k * m;
  y += batch * n * m;
  VECTOR sums[BLOCKS][ROWS][VECTORS];
  for (int t = 0; t < BLOCKS; t++) EACH(i, j) sums[t][i][j] = 0;
  for (int p = 0; p < k; p += DEPTH) {
    int depth = min(DEPTH, k - p);
    if (transposeA) {
      rows(left, LEFT, a + p * n + row, n, depth, (k - p) * n - row);
    } else {
      columns(left, LEFT, a + row * k + p, k, depth, n - row - 1, (n - row) * k - p);
    }
    if (transposeB) {
      columns(right, RIGHT, b + column * k + p, k, depth, m - column - 1, (m - column) * k - p);
    } else {
      rows(right, RIGHT, b + p * m + column, m, depth, (k - p) * m - column);
    }
    SYNCHRONIZE;
    for (int t = 0; t < BLOCKS; t++) {
      multiply(depth, (local const REAL *)left + BLOCK_ROW(t), right + BLOCK_VECTOR(t), sums[t]);
    }
    SYNCHRONIZE;
  }
  for (int t = 0; t < BLOCKS; t++) {
    EACH(i, j) {
      int at = column + (BLOCK_VECTOR(t) + j * GROUP_M) * LANES;
      VECTOR sum = sums[t][i][j];
      if (biased) sum += load(bias, at, m);
      if (relu) sum = sum < 0 ? (VECTOR)(0) : sum;
      store(sum, row + BLOCK_ROW(t) + i, at, n, m, y);
    }
  }
}
