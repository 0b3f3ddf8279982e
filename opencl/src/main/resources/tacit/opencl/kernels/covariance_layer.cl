// SPDX-License-Identifier: Apache-2.0

/// One infinitely wide layer in one pass over pairs of samples and of pixels: the sum over the taps
/// of a convolution, its affine map, and the dual of the activation that follows.
///
///   S[a, b] = Σ_t K[π(a, t), π(b, t)],  R likewise of Θ     taps that read nothing add 0
///   k = w S + b,  θ = u S + v + w R
///   K' = T(k; k11, k22),  Θ' = θ T'(k; k11, k22)
///
/// Shapes: K, Θ (pairs, H W, H W) or (pairs, H W), K', Θ' likewise with H2 W2 = P pixels; one
/// (4, n, P) and two (4, m, P) as covariance_marginals.cl leaves them.
///
/// NDRange: an entry each, its second pixel first, so neighbors read and write neighbors: FULL (P,
/// pairs P); else (columns P, rows), as in covariance_inputs.cl.
///
/// Intensity: KH KW additions, as many for Θ, 7 FLOP for the affine map, about 60 for the
/// rectifier (in FLOAT32 40): with 3 × 3 taps 85 FLOP (65) for 2 numbers read and 2 written (taps
/// come from the cache: those in flight are a few MiB), 3 FLOP a byte (4). So memory is the limit:
/// expected 0.5 of its speed, on an H100 PCIe (2.0 TB/s; 51 TFLOP/s FLOAT32, 26 FLOAT64) 0.016 ns an
/// entry in FLOAT32 and 0.032 in FLOAT64, about 0.1 of the peak of arithmetic.
///
/// Agreement: (KH KW + 60) ε of the scale of its terms; for the angle ε / angle, as its sine
/// comes from a difference. Taps add up from the first to the last in every entry, and products of
/// two samples' numbers commute, so equal entries stay equal bit for bit.
///
/// ACTIVATION: 0 none, 1 rectifier (p, q, r = kink, half, a b), 2 erf (p, q, r, s = size, steepness,
/// β, shift), 3 normalization. APART: entries of two pixels are 0 after the affine map.

#pragma OPENCL FP_CONTRACT OFF

/// The pixel that output o reads at tap t, or -1.
inline int read(const int o, const int t, const int stride, const int low, const int size) {
  const int i = o * stride + t - low;
#if CIRCULAR
  const int rest = i % size;
  return rest < 0 ? rest + size : rest;
#else
  return i < size ? max(i, -1) : -1;
#endif
}

/// arcsin x for 0 <= x <= sqrt(1/2): x + x^3 P(x^2), P by interpolation at Chebyshev's nodes.
#ifdef DOUBLES
inline REAL arcsine(const REAL x) {
  const REAL z = x * x, z2 = z * z;
  REAL even = 0.8387686144806944;
  even = fma(even, z2, 5.436394922152539);
  even = fma(even, z2, 4.384722306509683);
  even = fma(even, z2, 0.9522680642152734);
  even = fma(even, z2, 0.07377365207108956);
  even = fma(even, z2, 0.011310930442084787);
  even = fma(even, z2, 0.013975730224099243);
  even = fma(even, z2, 0.022372177006627192);
  even = fma(even, z2, 0.044642857146655654);
  even = fma(even, z2, 0.16666666666666669);
  REAL odd = -3.0948600063047733;
  odd = fma(odd, z2, -5.883246068449167);
  odd = fma(odd, z2, -2.353535874499935);
  odd = fma(odd, z2, -0.28099565631446904);
  odd = fma(odd, z2, -0.003294232668448929);
  odd = fma(odd, z2, 0.01139924543091176);
  odd = fma(odd, z2, 0.017352221536902322);
  odd = fma(odd, z2, 0.030381944084992746);
  odd = fma(odd, z2, 0.07499999999998412);
  return fma(fma(odd, z, even), z * x, x);
}
#define ROUNDING (8 * 0x1p-52)
#define QUARTER 1.5707963267948966
#else
inline REAL arcsine(const REAL x) {
  const REAL z = x * x;
  REAL sum = 0.09469734877347946f;
  sum = fma(sum, z, -0.07972071319818497f);
  sum = fma(sum, z, 0.06379697471857071f);
  sum = fma(sum, z, 0.010435326024889946f);
  sum = fma(sum, z, 0.03199023753404617f);
  sum = fma(sum, z, 0.04453881457448006f);
  sum = fma(sum, z, 0.075002521276474f);
  sum = fma(sum, z, 0.1666666567325592f);
  return fma(sum, z * x, x);
}
#define ROUNDING (8 * 0x1p-23f)
#define QUARTER 1.57079632679f
#endif

/// The angle from 0 to pi/2 with this sine and cosine; pi/2 if both are 0.
inline REAL quadrant(const REAL sine, const REAL cosine) {
  const REAL angle = arcsine(fmin(sine, cosine));
  return sine >= cosine ? QUARTER - angle : angle;
}

/// Replaces k by T and gives T'. Of two samples: variances v1 v2, the product of the inverse
/// deviations, of the scales and of the inverse scales. The rectifier is homogeneous, so variances
/// are near 1 by scaling: T' from the angle to the nearer end, T = T' k + kink s with s = sqrt(k11
/// k22 - k^2), which is 0 where it is no more than rounding. In erf, radius^2 = 1 + 2 b^2 (k11 + k22)
/// + 4 b^4 (k11 k22 - k^2), which does not cancel.
inline REAL activate(
    REAL *k, const REAL v1, const REAL v2, const REAL inverse, const REAL up, const REAL down,
    const REAL p, const REAL q, const REAL r, const REAL s) {
#if ACTIVATION == 1
  const REAL squares = v1 * v2, x = *k * down, determinant = squares - x * x;
  const REAL sine = determinant <= squares * (REAL)ROUNDING ? (REAL)0 : sqrt(determinant);
  const REAL angle = quadrant(sine * inverse, fabs(x) * inverse);
  const REAL slope = x < (REAL)0 ? fma((REAL)p, angle, (REAL)r) : fma((REAL)(-p), angle, (REAL)q);
  *k = fma(slope, x, p * sine) * up;
  return slope;
#elif ACTIVATION == 2
  const REAL determinant = fmax(v1 * v2 - *k * *k, (REAL)0), x = r * *k;
  const REAL radius = sqrt(fma((REAL)r, fma((REAL)r, determinant, v1 + v2), (REAL)1));
  const REAL angle = quadrant(fabs(x) * inverse, radius * inverse);
  *k = fma(x < (REAL)0 ? (REAL)(-p) : (REAL)p, angle, (REAL)s);
  return q / radius;
#else
  *k *= inverse;
  return inverse;
#endif
}

kernel void layer(
    global const REAL *restrict ks, global const REAL *restrict thetas,
    global const REAL *restrict one, global const REAL *restrict two,
    global REAL *restrict kOut, global REAL *restrict thetaOut,
    const int h, const int w, const int h2, const int w2,
    const int strideH, const int strideW, const int top, const int left,
    const REAL weight, const REAL bias, const REAL u, const REAL v,
    const REAL p, const REAL q, const REAL r, const REAL s, const int ones, const int twos,
    const int row, const int rows, const int column, const int columns, const int self) {
#if DENSE
  const int pixels = 1, pixels2 = 1;
#else
  const int pixels = h * w, pixels2 = h2 * w2;
#endif
  const int e = get_global_id(0), line = get_global_id(1);
  const int length = FULL ? pixels2 : columns * pixels2;
  if (e >= length || line >= (FULL ? rows * columns * pixels2 : rows)) return;
#if FULL
  const int t = line / pixels2, a = line % pixels2, b = e, j = column + t % columns;
  const int second = j * pixels2 + b, first = (self ? j : row + t / columns) * pixels2 + a;
  const int by = b / w2, bx = b % w2;
#else
  const int t = line * columns + e / pixels2, a = e % pixels2, b = a;
  const int second = column * pixels2 + e, first = self ? second : (row + line) * pixels2 + a;
#endif
  const int ay = a / w2, ax = a % w2, at = line * length + e;
  REAL sum = 0, tangent = 0;
#pragma unroll
  for (int ty = 0; ty < KH; ty++) {
#pragma unroll
    for (int tx = 0; tx < KW; tx++) {
      const int iy = read(ay, ty, strideH, top, h), ix = read(ax, tx, strideW, left, w);
      if (iy < 0 || ix < 0) continue;
#if FULL
      const int jy = read(by, ty, strideH, top, h), jx = read(bx, tx, strideW, left, w);
      if (jy < 0 || jx < 0) continue;
      const int from = ((t * h + iy) * w + ix) * pixels + jy * w + jx;
#else
      const int from = t * pixels + iy * w + ix;
#endif
      sum += ks[from];
#if TANGENT
      tangent += thetas[from];
#endif
    }
  }
  REAL k = weight * sum + bias, theta = u * sum + v + weight * tangent;
#if APART
  if (a != b) k = theta = 0;
#endif
#if ACTIVATION
  const REAL inverse = one[ones + first] * two[twos + second];
  const REAL up = one[2 * ones + first] * two[2 * twos + second];
  const REAL down = one[3 * ones + first] * two[3 * twos + second];
  theta *= activate(&k, one[first], two[second], inverse, up, down, p, q, r, s);
#endif
  kOut[at] = k;
#if NTK
  thetaOut[at] = theta;
#endif
}
