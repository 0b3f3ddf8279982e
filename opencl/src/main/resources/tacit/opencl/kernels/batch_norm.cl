// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"

/// Batch normalization of rows `x: (n, c)`, `y = γ r (x − μ) + β` with `r = 1 / √(σ² + ε)`, and its
/// two cotangents, from the moments that `channel_moments.cl` finds: `μ`, `σ²`, and of `ȳ` the mean
/// `ν` and the covariance `κ` with `x`, one row of `moments` each.
///
/// - NDRange: `(c / WIDE, ⌈n / STRIP⌉)`: one item for `WIDE` channels of `STRIP` rows, whose
///   factors it works out once; neighboring channels next to each other in memory
/// - Intensity: 3 FLOP for 8 bytes forward, 5 FLOP for 12 bytes back, in FLOAT32
/// - Expected: memory limits, at 2.0 TB/s an H100 PCIe does 0.8 TFLOP/s both ways, 1.5 % of its 51
/// - Agrees with the definition to `n ε` of the terms: means of `|x|` and `|ȳ|` where it subtracts
///   them
#ifndef STRIP
#define STRIP 1
#endif

/// `r = 1 / √(σ² + ε)` of the channels at `channel`.
VECTOR rate(int c, int channel, REAL epsilon, global const REAL *moments) {
  return 1 / sqrt(LOAD(moments + c + channel) + epsilon);
}

kernel void batch_norm(
    int n, int c, REAL epsilon, global const REAL *moments, global const REAL *gamma,
    global const REAL *beta, global const REAL *x, global REAL *y) {
  int channel = WIDE * get_global_id(0), from = STRIP * get_global_id(1);
  VECTOR mu = LOAD(moments + channel), shift = LOAD(beta + channel);
  VECTOR scale = LOAD(gamma + channel) * rate(c, channel, epsilon, moments);
  int to = min(from + STRIP, n);
  for (int i = from; i < to; i++) {
    VECTOR centered = LOAD(x + i * c + channel) - mu;
    STORE(fma(centered, scale, shift), y + i * c + channel);
  }
}

/// `x̄ = γ r (ȳ − ν − r² κ (x − μ))`.
kernel void batch_norm_by_input(
    int n, int c, REAL epsilon, global const REAL *moments, global const REAL *gamma,
    global const REAL *x, global const REAL *yBar, global REAL *xBar) {
  int channel = WIDE * get_global_id(0), from = STRIP * get_global_id(1);
  VECTOR mu = LOAD(moments + channel), nu = LOAD(moments + 2 * c + channel);
  VECTOR r = rate(c, channel, epsilon, moments);
  VECTOR scale = LOAD(gamma + channel) * r;
  VECTOR slope = scale * r * r * LOAD(moments + 3 * c + channel);
  int to = min(from + STRIP, n);
  for (int i = from; i < to; i++) {
    VECTOR by_x = slope * (LOAD(x + i * c + channel) - mu);
    VECTOR by_y = LOAD(yBar + i * c + channel) - nu;
    STORE(fma(by_y, scale, -by_x), xBar + i * c + channel);
  }
}

/// `γ̄ = Σ ȳ x̂ = n r κ`, one item a channel.
kernel void batch_norm_by_scale(
    int n, int c, REAL epsilon, global const REAL *moments, global REAL *gammaBar) {
  int channel = get_global_id(0);
  REAL r = 1 / sqrt(moments[c + channel] + epsilon);
  gammaBar[channel] = n * r * moments[3 * c + channel];
}
