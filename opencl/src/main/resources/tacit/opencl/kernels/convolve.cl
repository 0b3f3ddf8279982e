// SPDX-License-Identifier: Apache-2.0

/// Convolution as a product of matrices that are never stored (implicit GEMM):
///
///   y[n, i, j, o] = bias[o] + sum over a, b, k of
///                   x[n, i strideH + a - top, j strideW + b - left, k] w[a, b, k, o]
///
/// has pixels (n, i, j) as rows, output channels o as columns and q = (a, b, k) as the inner
/// axis.
///
/// - x: (n, h, w, c), channels last; panels: see filter_panels.cl; y: (n, fullH, fullW, o), of
///   which positions (placeH + i everyH, placeW + j everyW), i < rows, j < cols, are written
/// - NDRange: groups of SIDE x SIDE items, axis 0 the channels, axis 1 the pixels. A group makes
///   a tile of SIDE PIXELS pixels times SIDE CHANNELS channels, an item PIXELS x CHANNELS of
///   them, in registers
///
/// Step by step, SIDE values of q at a time: the group copies its pixels' numbers (items of one
/// row read neighboring channels: coalesced) and its filter rows to local memory, 0 where a
/// window reaches into the padding, then every item multiplies. Only the load and the store know
/// edges, and both by a predicate, never by a branch around a barrier.
/// Arithmetic intensity: from global memory a tile of P pixels and O channels moves P + O numbers
/// for 2 P O FLOP, P = 128, O = 64 in FLOAT32: 21 FLOP/byte; most of the P are read again from
/// the cache, as the windows overlap. From local memory an item does 2 PIXELS CHANNELS FLOP for
/// PIXELS / 4 vector reads, spread over the items of a row, and CHANNELS single ones.
/// Expected (worked out, not measured): an H100 PCIe (51 TFLOP/s FLOAT32, 2.0 TB/s, its data
/// sheet) needs 25 FLOP/byte from memory, of which the cache gives more than the missing part.
/// Reads of local memory, 6 for 32 multiply-adds, take three quarters of the time of those, and the
/// copies come on top: about half of the peak from 64 channels on, a third at 32.
/// Agreement: n ε Σ|terms| with n = kernelH kernelW c + 1.

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define QUAD JOIN(REAL, 4)
#define QUADS (PIXELS / 4)
#define WIDTH (SIDE * CHANNELS)

// A row of pixels in local memory is one quad longer than needed, so that its writers meet fewer
// in one bank.
#define PITCH (SIDE * QUADS + 1)

kernel __attribute__((reqd_work_group_size(SIDE, SIDE, 1))) void convolve(
    global const REAL *restrict x, global const REAL *restrict panels,
    global REAL *restrict y,
    int images, int h, int w, int c, int o,
    int tapsH, int top, int strideH, int rows, int placeH, int everyH, int fullH,
    int tapsW, int left, int strideW, int cols, int placeW, int everyW, int fullW, int relu) {
  local QUAD tile[SIDE * PITCH];
  local REAL filter[SIDE * WIDTH];
  int lx = (int) get_local_id(0), ly = (int) get_local_id(1);
  int pixels = images * rows * cols, depth = tapsH * tapsW * c;
  int first = (int) get_group_id(1) * SIDE * PIXELS, block = (int) get_group_id(0);
  global const REAL *panel = panels + block * depth * WIDTH;
  global const REAL *bias = panels + (int) get_num_groups(0) * depth * WIDTH + block * WIDTH;

  // The pixels that this item copies, ly + SIDE p of the tile: where their windows begin.
  int image[PIXELS], up[PIXELS], across[PIXELS];
  #pragma unroll
  for (int p = 0; p < PIXELS; p++) {
    int pixel = first + ly + SIDE * p;
    image[p] = pixel / (rows * cols) * h * w;
    up[p] = pixel < pixels ? pixel / cols % rows * strideH - top : -tapsH;
    across[p] = pixel % cols * strideW - left;
  }

  REAL sum[PIXELS][CHANNELS];
  #pragma unroll
  for (int p = 0; p < PIXELS; p++) {
    #pragma unroll
    for (int q = 0; q < CHANNELS; q++) sum[p][q] = bias[lx + SIDE * q];
  }

  // This item copies value lx of every SIDE of the inner axis: tap (a, b), channel k.
  int a = 0, b = 0, k = lx;
  for (int done = 0; done < depth; done += SIDE, k += SIDE) {
    while (k >= c) {
      k -= c;
      if (++b == tapsW) {
        b = 0;
        a++;
      }
    }
    #pragma unroll
    for (int p = 0; p < PIXELS; p++) {
      int r = up[p] + a, s = across[p] + b;
      bool inside = a < tapsH && r >= 0 && r < h && s >= 0 && s < w;
      REAL value = inside ? x[(image[p] + r * w + s) * c + k] : 0;
      ((local REAL *) tile)[lx * PITCH * 4 + ly + SIDE * p] = value;
    }
    #pragma unroll
    for (int q = 0; q < CHANNELS; q++) {
      int at = lx + SIDE * q;
      filter[ly * WIDTH + at] = done + ly < depth ? panel[(done + ly) * WIDTH + at] : 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE);
    #pragma unroll 2
    for (int d = 0; d < SIDE; d++) {
      REAL weight[CHANNELS];
      #pragma unroll
      for (int q = 0; q < CHANNELS; q++) weight[q] = filter[d * WIDTH + lx + SIDE * q];
      #pragma unroll
      for (int u = 0; u < QUADS; u++) {
        QUAD four = tile[d * PITCH + ly * QUADS + u];
        #pragma unroll
        for (int q = 0; q < CHANNELS; q++) {
          sum[4 * u][q] = fma(four.s0, weight[q], sum[4 * u][q]);
          sum[4 * u + 1][q] = fma(four.s1, weight[q], sum[4 * u + 1][q]);
          sum[4 * u + 2][q] = fma(four.s2, weight[q], sum[4 * u + 2][q]);
          sum[4 * u + 3][q] = fma(four.s3, weight[q], sum[4 * u + 3][q]);
        }
      }
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }

  #pragma unroll
  for (int p = 0; p < PIXELS; p++) {
    int pixel = first + ly * PIXELS + p, n = pixel / (rows * cols);
    int i = placeH + pixel / cols % rows * everyH, j = placeW + pixel % cols * everyW;
    #pragma unroll
    for (int q = 0; q < CHANNELS; q++) {
      int out = block * WIDTH + lx + SIDE * q;
      REAL s = sum[p][q];
      // Not fmax, which loses NaN.
      if (pixel < pixels && out < o) {
        y[((n * fullH + i) * fullW + j) * o + out] = relu && s < 0 ? 0 : s;
      }
    }
  }
}
