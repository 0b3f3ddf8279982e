// SPDX-License-Identifier: Apache-2.0

/// Matrix product as its formula says it, `y[i, j] = Σ_p op(a)[i, p] op(b)[p, j]`, `op` the
/// transpose where asked. Shapes `op(a): (…, n, k)`, `op(b): (…, k, m)`, `y: (…, n, m)`, with equal
/// leading axes. To be read, and to be measured against: `matmul.cl` computes the same.
///
/// - NDRange `(m, n, batches)`: one item an entry, neighbors along `j` next to each other in memory
/// - Intensity: 2 FLOP for the 2 numbers that an item reads, 0.25 FLOP a byte in FLOAT32. Caches help,
///   for neighbors along `j` read the same `a` and neighbors along `i` the same `b`, but each
///   multiply-add still waits for two loads
/// - Expected: at most 1/8 of the peak, for a multiprocessor of an H100 PCIe (51 TFLOP/s in FLOAT32)
///   does 128 multiply-adds a cycle but only 32 loads, and each multiply-add needs two of them
/// - Agrees with the definition to `k ε Σ|aᵢ bᵢ|`
///
/// Entry `(i, p)` of `op(a)` lies at `i rowA + p stepA`, entry `(p, j)` of `op(b)` at
/// `p stepB + j columnB`: a transpose swaps the two strides.
kernel void matmul_naive(
    int n, int k, int m, int rowA, int stepA, int stepB, int columnB,
    global const REAL *a, global const REAL *b, global REAL *y) {
  int j = get_global_id(0), i = get_global_id(1);
  size_t batch = get_global_id(2);
  if (i >= n || j >= m) return;
  a += batch * n * k + i * rowA;
  b += batch * k * m + j * columnB;
  REAL sum = 0;
  for (int p = 0; p < k; p++) sum = fma(a[p * stepA], b[p * stepB], sum);
  y[batch * n * m + i * m + j] = sum;
}
