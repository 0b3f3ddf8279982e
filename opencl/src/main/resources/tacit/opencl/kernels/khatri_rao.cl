// SPDX-License-Identifier: Apache-2.0

/// Khatri-Rao product, `y[(i, j), c] = a[i, c] b[j, c]`, and its two adjoints. Shapes `a: (n, r)`,
/// `b: (m, r)`, `y: (n m, r)`.
///
/// - NDRange: `(n m r)` for the product, `(n r)` and `(m r)` for the adjoints: one item a number of the
///   result, neighbors along `c` next to each other in memory
/// - Intensity: the product, 1 FLOP for each number written, 0.25 FLOP a byte in FLOAT32, as `a` and
///   `b` stay in caches; the adjoints, 2 FLOP for each number of `ȳ` read, 0.5 FLOP a byte
/// - Expected: memory limits all three; at 2.0 TB/s an H100 PCIe does 0.5 or 1.0 TFLOP/s in FLOAT32,
///   1 or 2 % of its 51
/// - The product agrees with the definition to the bit, sums of `s` terms to `s ε Σ|terms|`
kernel void product(
    int m, int r, global const REAL *a, global const REAL *b, global REAL *y) {
  int at = get_global_id(0), c = at % r, p = at / r;
  y[at] = a[p / m * r + c] * b[p % m * r + c];
}

/// `ā[i, c] = Σⱼ ȳ[(i, j), c] b[j, c]`.
kernel void by_left(
    int m, int r, global const REAL *yBar, global const REAL *b, global REAL *aBar) {
  int at = get_global_id(0), c = at % r, i = at / r;
  REAL sum = 0;
  for (int j = 0; j < m; j++) sum = fma(yBar[(i * m + j) * r + c], b[j * r + c], sum);
  aBar[at] = sum;
}

/// `b̄[j, c] = Σᵢ ȳ[(i, j), c] a[i, c]`.
kernel void by_right(
    int n, int m, int r, global const REAL *yBar, global const REAL *a, global REAL *bBar) {
  int at = get_global_id(0), c = at % r, j = at / r;
  REAL sum = 0;
  for (int i = 0; i < n; i++) sum = fma(yBar[(i * m + j) * r + c], a[i * r + c], sum);
  bBar[at] = sum;
}
