// SPDX-License-Identifier: Apache-2.0

/// One side of a pool on covariances: the sum over a window around one of the two pixels, times a
/// factor of the output pixel,
///
///   out[u, o, c] = f[o]^POWER Σ_t in[u, pi(o, t), c]      taps that read nothing add 0
///
/// The left pixel of (pairs, P, P) has c = P, the right one c = 1; if only entries of one pixel with
/// itself are kept, there is one side with POWER 2.
///
/// Shapes: in (outer, H W, inner), f (H2 W2), out (outer, H2 W2, inner).
///
/// NDRange: (H2 W2 inner, outer). Intensity: one addition a number read; where windows do not
/// overlap every number is read once, and memory is the limit: expected 0.7 of its speed.
///
/// Agreement: KH KW ε Σ|terms|; taps add up from the first to the last.

kernel void pool(
    global const REAL *restrict in, global const REAL *restrict f, global REAL *restrict out,
    const int h, const int w, const int h2, const int w2, const int kernelH, const int kernelW,
    const int strideH, const int strideW, const int top, const int left,
    const int outer, const int inner) {
  const int place = get_global_id(0), u = get_global_id(1), line = h2 * w2 * inner;
  if (place >= line || u >= outer) return;
  const int o = place / inner, c = place % inner, oy = o / w2, ox = o % w2;
  REAL sum = 0;
  for (int ty = 0; ty < kernelH; ty++) {
    int y = oy * strideH + ty - top;
#if CIRCULAR
    y = (y % h + h) % h;
#endif
    if (y < 0 || y >= h) continue;
    for (int tx = 0; tx < kernelW; tx++) {
      int x = ox * strideW + tx - left;
#if CIRCULAR
      x = (x % w + w) % w;
#endif
      if (x >= 0 && x < w) sum += in[(u * h * w + y * w + x) * inner + c];
    }
  }
  out[u * line + place] = sum * (POWER == 2 ? f[o] * f[o] : f[o]);
}
