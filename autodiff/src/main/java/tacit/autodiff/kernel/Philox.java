// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Philox4x32-10, random numbers by position: four words of 32 bits for a counter of four words `c`
/// and a key of two, `k`. Nothing is remembered between calls, so any thread or device computes any
/// number of a stream by itself.
///
/// A round is `c ← (hi(M₁ c₂) ⊕ c₁ ⊕ k₀, lo(M₁ c₂), hi(M₀ c₀) ⊕ c₃ ⊕ k₁, lo(M₀ c₀))` with the upper
/// and lower halves of products of 64 bits, and `k ← k + (W₀, W₁)` between two of the ten rounds.
///
/// @source Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", section
///   3.3
record Philox(int key0, int key1) {
  static final int ROUNDS = 10;
  static final int M0 = 0xD2511F53;
  static final int M1 = 0xCD9E8D57;

  /// The fractional parts of the golden ratio and of `√3`.
  static final int W0 = 0x9E3779B9;

  static final int W1 = 0xBB67AE85;

  /// The lower half of a `long` is the first word of the key.
  static Philox of(long key) {
    return new Philox((int) key, (int) (key >>> 32));
  }

  /// The four words at a counter.
  int[] block(int c0, int c1, int c2, int c3) {
    int[] c = {c0, c1, c2, c3};
    for (int round = 0; round < ROUNDS; round++) {
      long p0 = Integer.toUnsignedLong(M0) * Integer.toUnsignedLong(c[0]);
      long p1 = Integer.toUnsignedLong(M1) * Integer.toUnsignedLong(c[2]);
      c[0] = (int) (p1 >>> 32) ^ c[1] ^ (key0 + round * W0);
      c[1] = (int) p1;
      c[2] = (int) (p0 >>> 32) ^ c[3] ^ (key1 + round * W1);
      c[3] = (int) p0;
    }
    return c;
  }
}
