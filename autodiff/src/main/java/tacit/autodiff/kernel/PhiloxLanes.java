// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// [Philox] in lanes, a counter each: words of 32 bits stand in lanes of 64, where a product has
/// room for both its halves.
final class PhiloxLanes {
  /// Counters filled at a time, a multiple of every number of lanes.
  static final int BLOCK = 256;

  private static final VectorSpecies<Long> S = LongVector.SPECIES_PREFERRED;
  private static final VectorShuffle<Long> FRONT = VectorShuffle.makeZip(S, 0);
  private static final VectorShuffle<Long> BACK = VectorShuffle.makeZip(S, 1);
  private static final LongVector COUNT = LongVector.zero(S).addIndex(1);
  private static final long WORD = 0xFFFFFFFFL;

  private PhiloxLanes() {}

  /// The words at counters `(first, 0, 0, 0)` to `(first + BLOCK − 1, 0, 0, 0)`, four after four.
  static void fill(long key, int first, int[] words) {
    for (int i = 0; i < BLOCK; i += S.length()) fill(key, COUNT.add(first + i), words, 4 * i);
  }

  private static void fill(long key, LongVector counter, int[] words, int at) {
    LongVector c0 = counter, c1 = LongVector.zero(S);
    LongVector c2 = LongVector.zero(S), c3 = LongVector.zero(S);
    int k0 = (int) key, k1 = (int) (key >>> 32);
    for (int round = 0; round < Philox.ROUNDS; round++) {
      var p0 = c0.mul(Philox.M0 & WORD);
      var p1 = c2.mul(Philox.M1 & WORD);
      c0 = high(p1).lanewise(VectorOperators.XOR, c1).lanewise(VectorOperators.XOR, k0 & WORD);
      c1 = p1.and(WORD);
      c2 = high(p0).lanewise(VectorOperators.XOR, c3).lanewise(VectorOperators.XOR, k1 & WORD);
      c3 = p0.and(WORD);
      k0 += Philox.W0;
      k1 += Philox.W1;
    }
    LongVector front = c0.or(c1.lanewise(VectorOperators.LSHL, 32));
    LongVector back = c2.or(c3.lanewise(VectorOperators.LSHL, 32));
    front.rearrange(FRONT, back).reinterpretAsInts().intoArray(words, at);
    front.rearrange(BACK, back).reinterpretAsInts().intoArray(words, at + 2 * S.length());
  }

  private static LongVector high(LongVector product) {
    return product.lanewise(VectorOperators.LSHR, 32);
  }
}
