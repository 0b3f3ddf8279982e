// SPDX-License-Identifier: Apache-2.0

/// The four words of the Philox4x32-10 block at counter `(counter, 0, 0, 0)`. Products are written
/// in 64 bits, which compilers for processors turn into vectors, and not with `mul_hi`, which they
/// do not.
///
/// @source Salmon, Moraes, Dror & Shaw 2011, section 3.3
void philox(uint counter, uint key0, uint key1, uint *words) {
  uint c0 = counter, c1 = 0, c2 = 0, c3 = 0;
  for (int round = 0; round < 10; round++) {
    ulong p0 = (ulong)0xD2511F53u * c0, p1 = (ulong)0xCD9E8D57u * c2;
    c0 = (uint)(p1 >> 32) ^ c1 ^ key0;
    c1 = (uint)p1;
    c2 = (uint)(p0 >> 32) ^ c3 ^ key1;
    c3 = (uint)p0;
    key0 += 0x9E3779B9u;
    key1 += 0xBB67AE85u;
  }
  words[0] = c0;
  words[1] = c1;
  words[2] = c2;
  words[3] = c3;
}

/// Inverted dropout, `y = m x / (1 − rate)`: position `i` is dropped (`m = 0`) if word `i mod 4` of
/// the block at counter `⌊i/4⌋` is below `threshold = round(2³² rate)`. Any shape.
///
/// - NDRange: `(⌈n / (4 BLOCKS)⌉)`: one item draws `BLOCKS` blocks, 1 on a GPU, for neighbors
/// - Intensity: ten rounds of 2 products of words and 6 other operations for 4 numbers, 20
///   operations of integers a number, for 8 bytes in FLOAT32
/// - Expected: an H100 PCIe does 1.3 · 10¹³ such operations a second, half as many as multiply-adds
///   of floats, so 6 · 10¹¹ numbers; its memory of 2.0 TB/s passes on 2.5 · 10¹¹: memory limits
/// - The same bits as the definition; on every device and in both types the same positions
kernel void dropout(
    int n, uint key0, uint key1, uint threshold, REAL scale, global const REAL *x,
    global REAL *y) {
  uint words[4 * BLOCKS];
  for (int b = 0; b < BLOCKS; b++) {
    philox(BLOCKS * get_global_id(0) + b, key0, key1, words + 4 * b);
  }
  int first = 4 * BLOCKS * get_global_id(0), count = min(4 * BLOCKS, n - first);
  for (int i = 0; i < count; i++) {
    y[first + i] = words[i] < threshold ? 0 : x[first + i] * scale;
  }
}
