// SPDX-License-Identifier: Apache-2.0

/// What a layer needs to know of each sample x and pixel a by itself, four numbers from the variance
/// k = K[x, a, a]:
///
///   k / g^2,  1/sqrt(shift + slope k / g^2),  g,  1/g
///
/// where g is 1, or with SCALED the power of two that brings k / g^2 into [1, 4), so that products of
/// two variances neither overflow nor underflow. The root is 0 where there is nothing to divide by.
/// With MEAN, k is the mean of the variances over the pixels.
///
/// Shapes: K of samples with themselves, (count, P, P) if FULL, else (count, P); to (4, n, P), of which
/// the samples row ... row + count - 1 are written.
///
/// NDRange: (count P), a pixel each. A read and four numbers written for a dozen FLOP, once for a
/// sample and not for a pair: it does not matter.
///
/// Agreement: 2 ε; g is exact.

kernel void marginals(
    global const REAL *restrict k, global REAL *restrict to, const int count, const int pixels,
    const int row, const int n, const REAL shift, const REAL slope) {
  const int at = get_global_id(0);
  if (at >= count * pixels) return;
  const int stride = FULL ? pixels + 1 : 1, start = at / pixels * (FULL ? pixels * pixels : pixels);
#if MEAN
  REAL variance = 0;
  for (int a = 0; a < pixels; a++) variance += k[start + a * stride] / pixels;
#else
  REAL variance = k[start + at % pixels * stride];
#endif
  REAL g = 1, down = 1;
#if SCALED
  if (variance > 0 && isfinite(variance)) {
    const int power = ilogb(variance) >> 1;
    g = ldexp((REAL)1, power);
    down = ldexp((REAL)1, -power);
    variance = variance * down * down;
  }
#endif
  const REAL square = shift + slope * variance;
  const int place = row * pixels + at, all = n * pixels;
  to[place] = variance;
  to[all + place] = square > 0 ? 1 / sqrt(square) : 0;
  to[2 * all + place] = g;
  to[3 * all + place] = down;
}
