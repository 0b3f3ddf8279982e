// SPDX-License-Identifier: Apache-2.0

/// Chains of elementwise functions in one pass, `yᵢ = f(g(aᵢ, bᵢ), …)`: the program is this text with
/// the operands of a chain in place of OPERANDS and its steps in place of STEPS, as in
///
/// ```text
/// const REAL t0 = x0[i];
/// const REAL t1 = scale_shift(t0, s0, s1);
/// const REAL t2 = relu(t1);
/// y[i] = t2;
/// ```
///
/// Numbers of the functions (`s0`, `s1`) are arguments, so that another learning rate is not another
/// program. A row operand is read at `i % m`.
///
/// - NDRange `(n)`: one item a number, neighbors next to each other in memory
/// - Intensity: one number read for each operand and one written, whatever lies between: a chain of `k`
///   functions of one operand moves 8 bytes in FLOAT32 where `k` kernels move `8 k`
/// - Expected: the memory's speed, 2.0 TB/s on an H100 PCIe, 0.3 % of its 51 TFLOP/s for one addition
/// - Agrees with the definition: arithmetic to 2 `ε` of the largest term, `exp`, `log`, `tanh`, `sin`,
///   `cos`, `log1p` to 8 `ε`, `pow` and `erf` to 16 `ε` of the result, which is what OpenCL lets a device
///   err; each link of a chain adds its own. An exponent `p` that REAL does not hold is rounded first,
///   which moves `xᵖ` by `ε |p log x| / 2` of it more
///
/// What follows is the definition where C differs from Java: a NaN stays one, `-0 < 0` for extremes.
REAL maximum(REAL a, REAL b) {
  return a > b ? a : a < b ? b : a == b && a != 0 ? a : a + b;
}

REAL minimum(REAL a, REAL b) {
  return -maximum(-a, -b);
}

REAL relu(REAL x) {
  return x > 0 ? x : x == x ? (REAL)0 : x;
}

REAL leaky_relu(REAL x, REAL slope) {
  return x > 0 ? x : slope * x;
}

REAL gate(REAL a, REAL b, REAL slope) {
  return a > 0 ? b : slope * b;
}

REAL clamp_to(REAL x, REAL from, REAL to) {
  return minimum(maximum(x, from), to);
}

REAL sign_of(REAL x) {
  return x > 0 ? (REAL)1 : x < 0 ? (REAL)-1 : x;
}

/// `1 / (1 + exp(-x))` by `exp(-|x|)`, which does not overflow: small results keep their digits.
REAL sigmoid(REAL x) {
  const REAL e = exp(-fabs(x));
  return (x < 0 ? e : 1) / (1 + e);
}

REAL softplus(REAL x) {
  return maximum(x, 0) + log1p(exp(-fabs(x)));
}

/// Java has no value for `1^∞` and `1^NaN`, C has 1.
REAL power(REAL x, REAL exponent) {
  if (isnan(exponent) || (isinf(exponent) && fabs(x) == 1)) return NAN;
  return pow(x, exponent);
}

kernel void chain(const uint n, /*OPERANDS*/ global REAL *y) {
  const uint i = get_global_id(0);
  if (i < n) {
    /*STEPS*/
  }
}
