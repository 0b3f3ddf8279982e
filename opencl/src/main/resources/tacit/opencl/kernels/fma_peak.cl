// SPDX-License-Identifier: Apache-2.0

/// The most fused multiply-adds that a device does from registers alone, `c ← c + a b` in vectors of
/// `LANES`: what the products are measured against. A multiply-add counts as two operations.
///
/// - NDRange `(items)`: each does `10 LANES rounds` multiply-adds, in ten independent chains that hide
///   the latency of one
/// - Intensity: without bound, an item reads two numbers and writes one
/// - Expected: 0.95 of the peak or more; an H100 PCIe says 51 TFLOP/s in FLOAT32
#define PASTE(a, b) a##b
#define WIDE(name, lanes) PASTE(name, lanes)
#define VECTOR WIDE(REAL, LANES)
#define CHAINS 10

kernel void fma_peak(int rounds, REAL factor, REAL term, global REAL *y) {
  VECTOR a = factor, b = term, c[CHAINS];
#pragma unroll
  for (int i = 0; i < CHAINS; i++) c[i] = i;
  for (int round = 0; round < rounds; round++) {
#pragma unroll
    for (int i = 0; i < CHAINS; i++) c[i] = fma(c[i], a, b);
  }
#pragma unroll
  for (int i = 1; i < CHAINS; i++) c[0] += c[i];
  REAL each[LANES];
  WIDE(vstore, LANES)(c[0], 0, each);
  REAL sum = 0;
  for (int w = 0; w < LANES; w++) sum += each[w];
  y[get_global_id(0)] = sum;
}
