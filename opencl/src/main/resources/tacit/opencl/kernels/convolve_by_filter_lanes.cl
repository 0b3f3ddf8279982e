// SPDX-License-Identifier: Apache-2.0

/// The convolution's adjoint in its filter for processors with vector registers (CPUs), block by
/// block of lines:
///
///   parts[z][a, b, k, o] = sum over lines (n, i) of block z and over j of
///                          x[n, i strideH + a - top, j strideW + b - left, k] yBar[n, i, j, o]
///
/// - x: (n, h, w, c), yBar: (n, rows, cols, o), parts: (blocks, kernelH, kernelW, c, o);
///   sum_blocks.cl adds them
/// - NDRange: one item (a group of its own) makes TERMS neighbors of one filter row's (b, k),
///   which are contiguous in x, times VECTORS vectors of LANES channels, for one block. Axis 0: a
///   and its terms, axis 1: channels, axis 2: blocks, so that a block's numbers stay in the cache
///   while all read them
///
/// TERMS x VECTORS sums stay in registers; a pixel costs VECTORS vector loads and TERMS numbers
/// spread over the lanes. The columns whose windows lie inside are known before the loop over
/// them, and run without a test. Where a row of terms or channels is no multiple of the tile, the
/// last tile moves back and stores only what is its own. TERMS <= kernelW c and LANES <= o.
/// Arithmetic intensity: 2 kernelH kernelW c o / (c + o) FLOP a number, as the convolution, if a
/// block fits in the cache. Expected: half of a CPU's multiply-add peak, 0.40 to 0.55 on PoCL.
/// Agreement: n ε Σ|terms| with n = the count of output pixels.

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#if LANES == 1
#define VECTOR REAL
#define LOAD(p) (*(p))
#define STORE(s, p) (*(p) = (s))
#else
#define VECTOR JOIN(REAL, LANES)
#define LOAD(p) JOIN(vload, LANES)(0, p)
#define STORE(s, p) JOIN(vstore, LANES)(s, 0, p)
#endif

kernel void convolve_by_filter_lanes(
    global const REAL *restrict x, global const REAL *restrict yBar,
    global REAL *restrict parts,
    int h, int w, int c, int o, int kernelH, int top, int strideH, int rows,
    int kernelW, int left, int strideW, int cols, int lines, int linesOfBlock) {
  int run = kernelW * c, tiles = (run + TERMS - 1) / TERMS;
  int a = (int) get_global_id(0) / tiles, own = (int) get_global_id(0) % tiles * TERMS;
  int term = min(own, run - TERMS);
  int begin = (int) get_global_id(2) * linesOfBlock, end = min(begin + linesOfBlock, lines);
  int channel[VECTORS];
  #pragma unroll
  for (int v = 0; v < VECTORS; v++) {
    channel[v] = min(((int) get_global_id(1) * VECTORS + v) * LANES, o - LANES);
  }

  // Columns [from, to) have the terms' first and last tap inside.
  int before = left - term / c, after = w - 1 + left - (term + TERMS - 1) / c;
  int from = min(cols, max(0, (before + strideW - 1) / strideW));
  int to = max(from, min(cols, after < 0 ? 0 : after / strideW + 1));
  int tap[TERMS];
  for (int t = 0; t < TERMS; t++) tap[t] = (term + t) / c - left;

  VECTOR sum[TERMS][VECTORS];
  #pragma unroll
  for (int t = 0; t < TERMS; t++) {
    #pragma unroll
    for (int v = 0; v < VECTORS; v++) sum[t][v] = 0;
  }
  for (int line = begin; line < end; line++) {
    int r = line % rows * strideH - top + a;
    if (r < 0 || r >= h) continue;
    int in = ((line / rows * h + r) * w - left) * c + term;
    global const REAL *up = yBar + line * cols * o;
    for (int j = from == 0 ? to : 0; j < cols; j = j + 1 == from ? to : j + 1) {
      #pragma unroll
      for (int t = 0; t < TERMS; t++) {
        int s = j * strideW + tap[t];
        REAL value = s >= 0 && s < w ? x[in + j * strideW * c + t] : 0;
        #pragma unroll
        for (int v = 0; v < VECTORS; v++) {
          sum[t][v] = fma((VECTOR) (value), LOAD(up + j * o + channel[v]), sum[t][v]);
        }
      }
    }
    for (int j = from; j < to; j++) {
      VECTOR slope[VECTORS];
      #pragma unroll
      for (int v = 0; v < VECTORS; v++) slope[v] = LOAD(up + j * o + channel[v]);
      #pragma unroll
      for (int t = 0; t < TERMS; t++) {
        VECTOR value = (VECTOR) (x[in + j * strideW * c + t]);
        #pragma unroll
        for (int v = 0; v < VECTORS; v++) sum[t][v] = fma(value, slope[v], sum[t][v]);
      }
    }
  }

  global REAL *out = parts + (((int) get_global_id(2) * kernelH + a) * run + term) * o;
  #pragma unroll
  for (int t = 0; t < TERMS; t++) {
    if (term + t < own) continue;
    #pragma unroll
    for (int v = 0; v < VECTORS; v++) {
      int mine = ((int) get_global_id(1) * VECTORS + v) * LANES;
      if (mine == channel[v]) {
        STORE(sum[t][v], out + t * o + mine);
      } else {
        REAL some[LANES];
        STORE(sum[t][v], some);
        for (int l = mine; l < o; l++) out[t * o + l] = some[l - channel[v]];
      }
    }
  }
}
