// SPDX-License-Identifier: Apache-2.0

/// Two branches joined entry by entry: K = s K1 + t K2 and Θ likewise, or with PRODUCT K = K1 K2,
/// Θ = Θ1 K2 + K1 Θ2. A branch whose Θ is 0 throughout has none: ONE, TWO say which
/// have.
///
/// NDRange: (size). Intensity: at most 3 FLOP for each number; memory is the limit, 0.8 of its speed.
///
/// Agreement: 2 ε Σ|terms|.

kernel void join(
    global const REAL *restrict k1, global const REAL *restrict theta1,
    global const REAL *restrict k2, global const REAL *restrict theta2,
    global REAL *restrict k, global REAL *restrict theta,
    const REAL s, const REAL t, const int size) {
  const int at = get_global_id(0);
  if (at >= size) return;
  const REAL a = k1[at], b = k2[at];
  k[at] = PRODUCT ? a * b : s * a + t * b;
#if ONE || TWO
  REAL sum = 0;
#if ONE
  sum += (PRODUCT ? b : s) * theta1[at];
#endif
#if TWO
  sum += (PRODUCT ? a : t) * theta2[at];
#endif
  theta[at] = sum;
#endif
}
