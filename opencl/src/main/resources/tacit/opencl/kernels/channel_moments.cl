// SPDX-License-Identifier: Apache-2.0

#include "wide.cl"

/// Mean and variance of each channel of rows `x: (n, c)`, and of a second array `z: (n, c)` the
/// mean and the covariance with the first: `μ = Σ x / n`, `σ² = Σ (x − μ)² / n`, `ν = Σ z / n`, `κ
/// = Σ (x − μ) (z − ν) / n`.
///
/// Blocks of rows have their own `μ_b` and `M_b = Σ (x − μ_b)²`, in two passes over rows that lie
/// in the cache by then, since `E[x²] − μ²` cancels. Then, for blocks of `n_b` rows,
///
///     σ² = (Σ_b M_b + n_b (μ_b − μ)²) / n,   κ = (Σ_b K_b + n_b (μ_b − μ) (ν_b − ν)) / n
///
/// in a fixed order: the same bits every time.
///
/// - NDRange of a block: `(c / WIDE, blocks)`, one item for `WIDE` channels of a block, neighboring
///   channels next to each other in memory. Of a merge: `(TEAM, c)` in groups of `(TEAM, 1)`, one
///   group for each channel, its sums over items by halves
/// - Intensity: 4 FLOP for each `x` read once from memory, 1 FLOP a byte in FLOAT32; with `z` 8
///   FLOP for 8 bytes; a merge has `2 / rows` of the numbers
/// - Expected: memory limits, at 2.0 TB/s an H100 PCIe does 2 of its 51 TFLOP/s, 4 %
/// - Sums of `n` terms agree with the definition to `n ε Σ|terms|`
///
/// @source Chan, Golub & LeVeque 1983, section 2, for two samples
kernel void block_moments(
    int n, int c, int rows, global const REAL *x, global REAL *partial) {
  int channel = WIDE * get_global_id(0), block = get_global_id(1);
  int from = block * rows, to = min(from + rows, n);
  VECTOR mean = 0, squares = 0;
  for (int i = from; i < to; i++) mean += LOAD(x + i * c + channel);
  mean /= to - from;
  for (int i = from; i < to; i++) {
    VECTOR d = LOAD(x + i * c + channel) - mean;
    squares = fma(d, d, squares);
  }
  STORE(mean, partial + 2 * block * c + channel);
  STORE(squares, partial + (2 * block + 1) * c + channel);
}

/// `μ_b`, `M_b`, `ν_b` and `K_b`.
kernel void block_covariances(
    int n, int c, int rows, global const REAL *x, global const REAL *z,
    global REAL *partial) {
  int channel = WIDE * get_global_id(0), block = get_global_id(1);
  int from = block * rows, to = min(from + rows, n);
  VECTOR mu = 0, nu = 0, squares = 0, products = 0;
  for (int i = from; i < to; i++) {
    mu += LOAD(x + i * c + channel);
    nu += LOAD(z + i * c + channel);
  }
  mu /= to - from;
  nu /= to - from;
  for (int i = from; i < to; i++) {
    VECTOR d = LOAD(x + i * c + channel) - mu;
    squares = fma(d, d, squares);
    products = fma(d, LOAD(z + i * c + channel) - nu, products);
  }
  STORE(mu, partial + 4 * block * c + channel);
  STORE(squares, partial + (4 * block + 1) * c + channel);
  STORE(nu, partial + (4 * block + 2) * c + channel);
  STORE(products, partial + (4 * block + 3) * c + channel);
}

/// Items of a group, a power of two: on a processor 1.
#ifndef TEAM
#define TEAM 1
#endif

/// The sum of the values of a group's items, the same for all of them.
REAL of_team(REAL value, local REAL *sums) {
  int me = get_local_id(0);
  sums[me] = value;
  for (int apart = TEAM / 2; apart > 0; apart /= 2) {
    barrier(CLK_LOCAL_MEM_FENCE);
    if (me < apart) sums[me] += sums[me + apart];
  }
  barrier(CLK_LOCAL_MEM_FENCE);
  REAL sum = sums[0];
  barrier(CLK_LOCAL_MEM_FENCE);
  return sum;
}

/// Rows of a block; the last may have fewer.
int size_of(int block, int n, int rows) {
  return min(rows, n - block * rows);
}

/// The mean over all blocks, whose own stand `step` apart.
REAL merged_mean(
    int n, int rows, int blocks, global const REAL *means, int step, local REAL *sums) {
  REAL sum = 0;
  for (int b = get_local_id(0); b < blocks; b += TEAM) {
    sum = fma((REAL)size_of(b, n, rows), means[b * step], sum);
  }
  return of_team(sum, sums) / n;
}

/// `(Σ_b P_b + n_b (μ_b − μ)(ν_b − ν)) / n`.
REAL merged_product(
    int n, int rows, int blocks, global const REAL *products, global const REAL *mus, REAL mu,
    global const REAL *nus, REAL nu, int step, local REAL *sums) {
  REAL sum = 0;
  for (int b = get_local_id(0); b < blocks; b += TEAM) {
    REAL between = size_of(b, n, rows) * (mus[b * step] - mu);
    sum += fma(between, nus[b * step] - nu, products[b * step]);
  }
  return of_team(sum, sums) / n;
}

/// `moments: (2, c)`, rows `μ` and `σ²`.
kernel void merge_moments(
    int n, int c, int rows, int blocks, global const REAL *partial, global REAL *moments) {
  local REAL sums[TEAM];
  int channel = get_global_id(1), step = 2 * c;
  global const REAL *own = partial + channel;
  REAL mu = merged_mean(n, rows, blocks, own, step, sums);
  REAL variance = merged_product(n, rows, blocks, own + c, own, mu, own, mu, step, sums);
  if (get_local_id(0) == 0) {
    moments[channel] = mu;
    moments[c + channel] = variance;
  }
}

/// `moments: (4, c)`, rows `μ`, `σ²`, `ν` and `κ`.
kernel void merge_covariances(
    int n, int c, int rows, int blocks, global const REAL *partial, global REAL *moments) {
  local REAL sums[TEAM];
  int channel = get_global_id(1), step = 4 * c;
  global const REAL *own = partial + channel, *other = own + 2 * c;
  REAL mu = merged_mean(n, rows, blocks, own, step, sums);
  REAL nu = merged_mean(n, rows, blocks, other, step, sums);
  REAL variance = merged_product(n, rows, blocks, own + c, own, mu, own, mu, step, sums);
  REAL covariance = merged_product(n, rows, blocks, other + c, own, mu, other, nu, step, sums);
  if (get_local_id(0) == 0) {
    moments[channel] = mu;
    moments[c + channel] = variance;
    moments[2 * c + channel] = nu;
    moments[3 * c + channel] = covariance;
  }
}
