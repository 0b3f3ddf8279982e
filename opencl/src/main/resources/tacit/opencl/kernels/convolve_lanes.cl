// SPDX-License-Identifier: Apache-2.0

/// The convolution of convolve.cl for processors with vector registers (CPUs):
///
///   y[n, i, j, o] = bias[o] + sum over a, b, k of
///                   x[n, i strideH + a - top, j strideW + b - left, k] w[a, b, k, o]
///
/// - x: (n, h, w, c), channels last; panels: see filter_panels.cl; y: (n, fullH, fullW, o), of
///   which positions (placeH + i everyH, placeW + j everyW), i < rows, j < cols, are written
/// - NDRange: one item (a group of its own: no barrier, no local memory) makes PIXELS
///   neighboring pixels times VECTORS vectors of LANES output channels, axis 0 the pixels, axis
///   1 the channels
///
/// PIXELS x VECTORS sums stay in registers, 12 x 2 or 8 x 2 of 32, whichever is faster; a step
/// loads VECTORS vectors of the filter and PIXELS numbers, which are spread over the lanes: for 8 x
/// 2, 8 + 2 loads for 16 multiply-adds.
/// A pixel of the padding is read from a pixel of zeros, so the loop has no edge.
/// Arithmetic intensity: 2 kernelH kernelW c o / (c + o) FLOP a number moved, 3 x 3 and 32 to 32
/// channels in FLOAT32: 72 FLOP/byte, so arithmetic is the limit. Expected: two thirds of a CPU's
/// multiply-add peak, the third going to the start and the end of a tile.
/// Agreement: n ε Σ|terms| with n = kernelH kernelW c + 1.

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define VECTOR JOIN(REAL, LANES)
#define LOAD JOIN(vload, LANES)
#define STORE JOIN(vstore, LANES)
#define WIDTH (LANES * VECTORS)

// max(s, 0) that keeps NaN.
#define RECTIFIED(s) (relu ? ((s) < 0 ? 0 : (s)) : (s))

kernel void convolve_lanes(
    global const REAL *restrict x, global const REAL *restrict panels,
    global REAL *restrict y,
    int images, int h, int w, int c, int o,
    int tapsH, int top, int strideH, int rows, int placeH, int everyH, int fullH,
    int tapsW, int left, int strideW, int cols, int placeW, int everyW, int fullW, int relu) {
  int pixels = images * rows * cols, first = (int) get_global_id(0) * PIXELS;
  int block = (int) get_global_id(1), depth = tapsH * tapsW * c;
  global const REAL *panel = panels + block * depth * WIDTH;
  global const REAL *bias = panels + (int) get_global_size(1) * depth * WIDTH;
  global const REAL *zeros = bias + (int) get_global_size(1) * WIDTH;

  // Where the window of each pixel begins; a tile's last pixels may lie beyond the last image.
  int image[PIXELS], up[PIXELS], across[PIXELS], to[PIXELS];
  int n = first / (rows * cols), i = first / cols % rows, j = first % cols;
  #pragma unroll
  for (int p = 0; p < PIXELS; p++) {
    image[p] = n * h * w;
    up[p] = first + p < pixels ? i * strideH - top : -tapsH;
    across[p] = j * strideW - left;
    to[p] = (n * fullH + placeH + i * everyH) * fullW + placeW + j * everyW;
    if (++j == cols) {
      j = 0;
      if (++i == rows) {
        i = 0;
        n++;
      }
    }
  }

  VECTOR sum[PIXELS][VECTORS];
  #pragma unroll
  for (int p = 0; p < PIXELS; p++) {
    #pragma unroll
    for (int v = 0; v < VECTORS; v++) sum[p][v] = LOAD(block * VECTORS + v, bias);
  }
  for (int a = 0; a < tapsH; a++) {
    for (int b = 0; b < tapsW; b++) {
      global const REAL *from[PIXELS];
      #pragma unroll
      for (int p = 0; p < PIXELS; p++) {
        int r = up[p] + a, s = across[p] + b;
        bool inside = r >= 0 && r < h && s >= 0 && s < w;
        from[p] = inside ? x + (image[p] + r * w + s) * c : zeros;
      }
      for (int k = 0; k < c; k++, panel += WIDTH) {
        VECTOR filter[VECTORS];
        #pragma unroll
        for (int v = 0; v < VECTORS; v++) filter[v] = LOAD(v, panel);
        #pragma unroll
        for (int p = 0; p < PIXELS; p++) {
          VECTOR value = (VECTOR) (from[p][k]);
          #pragma unroll
          for (int v = 0; v < VECTORS; v++) sum[p][v] = fma(value, filter[v], sum[p][v]);
        }
      }
    }
  }

  int begin = block * WIDTH, room = o - begin;
  #pragma unroll
  for (int p = 0; p < PIXELS; p++) {
    if (first + p >= pixels) continue;
    #pragma unroll
    for (int v = 0; v < VECTORS; v++) {
      global REAL *out = y + to[p] * o + begin + v * LANES;
      VECTOR made = RECTIFIED(sum[p][v]);
      if (room >= (v + 1) * LANES) {
        STORE(made, 0, out);
      } else {
        REAL some[LANES];
        STORE(made, 0, some);
        for (int l = 0; l < room - v * LANES; l++) out[l] = some[l];
      }
    }
  }
}
