// SPDX-License-Identifier: Apache-2.0

/// Optimizer updates of a parameter `w` with gradient `g`, number by number. The results may be
/// written where `w` and the states were read. Rates and decays are arguments, so a schedule builds
/// nothing.
///
/// - NDRange: `(n)`: one item a number
/// - Intensity: 4 to 20 FLOP for 12 to 28 bytes in FLOAT32, 0.7 FLOP a byte at most
/// - Expected: memory limits, at 2.0 TB/s an H100 PCIe updates 7 · 10¹⁰ (Adam) to 1.7 · 10¹¹ (no
///   state) weights a second, at 1 to 3 % of its 51 TFLOP/s
/// - Agrees with the definition to `16 ε Σ|terms|`: OpenCL grants a quotient 2.5 units in the last
///   place and a root 3; without them `8 ε`

/// A state whose gradient has become 0 decays, and would end among the subnormal numbers, which are
/// slow on many processors. So states are rounded to multiples of `2⁻¹⁰³`, as floats above `2⁻⁸⁰`
/// are, which no parameter feels.
REAL settled(REAL x) {
  return sizeof(REAL) == sizeof(float) ? x + 0x1p-80f - 0x1p-80f : x;
}

/// Gradient descent, `w ← w − η (g + λ w)`.
kernel void sgd(
    REAL eta, REAL lambda, global const REAL *w, global const REAL *g, global REAL *wNext) {
  int i = get_global_id(0);
  wNext[i] = w[i] - eta * fma(lambda, w[i], g[i]);
}

/// `g ← g + λ w`, `v ← μ v + g`, `w ← w − η v`, or `w − η (g + μ v)` with Nesterov's look-ahead.
kernel void sgd_momentum(
    REAL eta, REAL lambda, REAL mu, int nesterov, global const REAL *w, global const REAL *g,
    global const REAL *v, global REAL *wNext, global REAL *vNext) {
  int i = get_global_id(0);
  REAL slope = fma(lambda, w[i], g[i]);
  REAL velocity = settled(fma(mu, v[i], slope));
  vNext[i] = velocity;
  wNext[i] = w[i] - eta * (nesterov ? fma(mu, velocity, slope) : velocity);
}

/// Adam, `g ← g + λ w`, `m ← β₁ m + (1 − β₁) g`, `v ← β₂ v + (1 − β₂) g²`, `w ← s w − η₁ m / (f₂ √v
/// + ε)`. What depends on the step alone comes as a number: `η₁ = η / (1 − β₁ᵗ)`, `f₂ = 1 / √(1 −
/// β₂ᵗ)`, and for decoupled decay `λ = 0` and `s = 1 − η λ`.
kernel void adam(
    REAL eta, REAL beta1, REAL rest1, REAL beta2, REAL rest2, REAL epsilon, REAL fix2, REAL lambda,
    REAL shrink, global const REAL *w, global const REAL *g, global const REAL *m,
    global const REAL *v, global REAL *wNext, global REAL *mNext, global REAL *vNext) {
  int i = get_global_id(0);
  REAL slope = fma(lambda, w[i], g[i]);
  REAL mean = settled(fma(beta1, m[i], rest1 * slope));
  REAL square = settled(fma(beta2, v[i], rest2 * slope * slope));
  mNext[i] = mean;
  vNext[i] = square;
  wNext[i] = shrink * w[i] - eta * mean / fma(sqrt(square), fix2, epsilon);
}

/// RMSProp, `g ← g + λ w`, `v ← α v + (1 − α) g²`, `w ← w − η g / (√v + ε)`.
kernel void rms_prop(
    REAL eta, REAL lambda, REAL alpha, REAL rest, REAL epsilon, global const REAL *w,
    global const REAL *g, global const REAL *v, global REAL *wNext, global REAL *vNext) {
  int i = get_global_id(0);
  REAL slope = fma(lambda, w[i], g[i]);
  REAL square = settled(fma(alpha, v[i], rest * slope * slope));
  vNext[i] = square;
  wNext[i] = w[i] - eta * slope / (sqrt(square) + epsilon);
}

/// The same step with momentum, `b ← μ b + g / (√v + ε)`, `w ← w − η b`.
kernel void rms_prop_momentum(
    REAL eta, REAL lambda, REAL alpha, REAL rest, REAL epsilon, REAL mu, global const REAL *w,
    global const REAL *g, global const REAL *v, global const REAL *b, global REAL *wNext,
    global REAL *vNext, global REAL *bNext) {
  int i = get_global_id(0);
  REAL slope = fma(lambda, w[i], g[i]);
  REAL square = settled(fma(alpha, v[i], rest * slope * slope));
  REAL step = settled(fma(mu, b[i], slope / (sqrt(square) + epsilon)));
  vNext[i] = square;
  bNext[i] = step;
  wNext[i] = w[i] - eta * step;
}
