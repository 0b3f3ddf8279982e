// SPDX-License-Identifier: Apache-2.0

/// Second pass of a sum that blocks share:
///
///   sums[i] = sum over b < blocks of parts[b][i], in the order of the blocks,
///
/// so that the same numbers give the same bits in every run, which atomic additions would not.
///
/// - parts: (blocks, count), sums: (count)
/// - NDRange: one item a sum, neighbors read neighbors
///
/// Arithmetic intensity: one addition a number read, 1/4 FLOP/byte in FLOAT32; the limit is
/// memory, and the expected share of the peak is 1/100 on an H100 PCIe (51 TFLOP/s, 2.0 TB/s), of
/// its bandwidth nine tenths; both are derived from the data sheet, not measured.
/// Agreement: blocks ε sum |parts|.

kernel void sum_blocks(
    global const REAL *restrict parts, int blocks, int count, global REAL *restrict sums) {
  int i = (int) get_global_id(0);
  if (i >= count) return;
  REAL sum = 0;
  for (int b = 0; b < blocks; b++) sum += parts[(size_t) b * count + i];
  sums[i] = sum;
}
