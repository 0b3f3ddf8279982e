// SPDX-License-Identifier: Apache-2.0

/// The convolution's adjoint in its filter as a product of matrices that are never stored, block
/// by block of lines:
///
///   parts[z][a, b, k, o] = sum over lines (n, i) of block z and over j of
///                          x[n, i strideH + a - top, j strideW + b - left, k] yBar[n, i, j, o]
///
/// has terms q = (a, b, k) as rows, output channels o as columns and pixels (n, i, j) as the
/// inner axis. That axis is long and the result small, so blocks of it are summed side by side
/// and added by sum_blocks.cl.
///
/// - x: (n, h, w, c), yBar: (n, rows, cols, o), parts: (blocks, kernelH, kernelW, c, o)
/// - NDRange: groups of SIDE x SIDE items, axis 0 the channels, axis 1 the terms, axis 2 the
///   blocks. A group makes SIDE TERMS terms times SIDE CHANNELS channels, an item TERMS x
///   CHANNELS of them, in registers
///
/// Step by step, SIDE pixels at a time: the group copies x (items of one row read neighboring
/// terms, contiguous in channels: coalesced) and yBar to local memory, 0 where a window reaches
/// into the padding or the block ends, then every item multiplies. No branch goes around a
/// barrier.
/// Arithmetic intensity: a tile of 64 x 64 moves 128 numbers for 8192 FLOP, in FLOAT32 16
/// FLOP/byte. Expected (worked out, not measured): an H100 PCIe (51 TFLOP/s FLOAT32, 2.0 TB/s, its
/// data sheet) needs 25 from memory, but all tiles read a block's numbers again out of its cache;
/// reads of local memory, 5 for 16 multiply-adds, and the copies leave about 0.4 of the peak.
/// Agreement: n ε Σ|terms| with n = the count of output pixels.

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define QUAD JOIN(REAL, 4)
#define QUADS (TERMS / 4)
#define WIDTH (SIDE * CHANNELS)
#define HEIGHT (SIDE * TERMS)

kernel __attribute__((reqd_work_group_size(SIDE, SIDE, 1))) void convolve_by_filter(
    global const REAL *restrict x, global const REAL *restrict yBar,
    global REAL *restrict parts,
    int h, int w, int c, int o, int kernelH, int top, int strideH, int rows,
    int kernelW, int left, int strideW, int cols, int lines, int linesOfBlock) {
  local QUAD tile[SIDE * SIDE * QUADS];
  local REAL slopes[SIDE * WIDTH];
  int lx = (int) get_local_id(0), ly = (int) get_local_id(1);
  int terms = kernelH * kernelW * c, first = (int) get_group_id(1) * HEIGHT;
  int begin = (int) get_global_id(2) * linesOfBlock, end = min(begin + linesOfBlock, lines);

  // The terms that this item copies, lx + SIDE t of the tile: their tap, and how far away in x.
  int up[TERMS], across[TERMS], away[TERMS];
  #pragma unroll
  for (int t = 0; t < TERMS; t++) {
    int term = first + lx + SIDE * t;
    up[t] = term < terms ? term / c / kernelW - top : h + top + kernelH;
    across[t] = term / c % kernelW - left;
    away[t] = (up[t] * w + across[t]) * c + term % c;
  }

  REAL sum[TERMS][CHANNELS];
  #pragma unroll
  for (int t = 0; t < TERMS; t++) {
    #pragma unroll
    for (int q = 0; q < CHANNELS; q++) sum[t][q] = 0;
  }

  // This item copies pixel ly of every SIDE: line (n, i), column j.
  int line = begin, j = ly;
  for (int done = begin * cols; done < end * cols; done += SIDE, j += SIDE) {
    while (j >= cols) {
      j -= cols;
      line++;
    }
    int i = line % rows * strideH, across0 = j * strideW;
    int from = ((line / rows * h + i) * w + across0) * c;
    #pragma unroll
    for (int t = 0; t < TERMS; t++) {
      int r = i + up[t], s = across0 + across[t];
      bool inside = line < end && r >= 0 && r < h && s >= 0 && s < w;
      ((local REAL *) tile)[ly * HEIGHT + lx + SIDE * t] = inside ? x[from + away[t]] : 0;
    }
    #pragma unroll
    for (int q = 0; q < CHANNELS; q++) {
      int out = (int) get_group_id(0) * WIDTH + lx + SIDE * q;
      bool inside = line < end && out < o;
      slopes[ly * WIDTH + lx + SIDE * q] = inside ? yBar[(line * cols + j) * o + out] : 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE);
    #pragma unroll 2
    for (int d = 0; d < SIDE; d++) {
      REAL slope[CHANNELS];
      #pragma unroll
      for (int q = 0; q < CHANNELS; q++) slope[q] = slopes[d * WIDTH + lx + SIDE * q];
      #pragma unroll
      for (int u = 0; u < QUADS; u++) {
        QUAD four = tile[d * SIDE * QUADS + ly * QUADS + u];
        #pragma unroll
        for (int q = 0; q < CHANNELS; q++) {
          sum[4 * u][q] = fma(four.s0, slope[q], sum[4 * u][q]);
          sum[4 * u + 1][q] = fma(four.s1, slope[q], sum[4 * u + 1][q]);
          sum[4 * u + 2][q] = fma(four.s2, slope[q], sum[4 * u + 2][q]);
          sum[4 * u + 3][q] = fma(four.s3, slope[q], sum[4 * u + 3][q]);
        }
      }
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }

  #pragma unroll
  for (int t = 0; t < TERMS; t++) {
    int term = first + ly * TERMS + t;
    #pragma unroll
    for (int q = 0; q < CHANNELS; q++) {
      int out = (int) get_group_id(0) * WIDTH + lx + SIDE * q;
      if (term < terms && out < o) {
        parts[((int) get_global_id(2) * terms + term) * o + out] = sum[t][q];
      }
    }
  }
}
