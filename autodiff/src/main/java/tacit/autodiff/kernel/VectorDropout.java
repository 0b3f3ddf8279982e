// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;

/// [VectorKernels]' dropout: blocks of positions shared among threads, each drawing its own words.
/// The same bits as the definition.
final class VectorDropout {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> WORDS = S.withLanes(int.class);
  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;

  /// As many words as doubles, in half a register.
  private static final VectorSpecies<Integer> HALF =
      VectorSpecies.of(int.class, VectorShape.forBitSize(D.vectorBitSize() / 2));

  private static final int BLOCK = 4 * PhiloxLanes.BLOCK;

  private VectorDropout() {}

  static Tensor dropout(Machine on, Tensor x, double rate, long key) {
    DropoutMask mask = new DropoutMask(rate, key);
    int n = x.shape().count();
    Storage in = x.storage(), out = on.like(x, n);
    on.split(
        Math.ceilDiv(n, BLOCK),
        BLOCK * Machine.FUNCTION_NANOS,
        (from, to) -> {
          int[] words = new int[BLOCK];
          for (int block = from; block < to; block++) {
            PhiloxLanes.fill(key, block * PhiloxLanes.BLOCK, words);
            int first = block * BLOCK, end = Math.min(n, first + BLOCK);
            if (Machine.isFloat(x)) keep(mask, words, in.floats(), out.floats(), first, end);
            else keep(mask, words, in.doubles(), out.doubles(), first, end);
          }
        });
    return Tensor.of(x.shape(), out);
  }

  /// `yᵢ = 0` where the word of position `i` is below the threshold, else `scale xᵢ`.
  private static void keep(DropoutMask mask, int[] words, float[] x, float[] y, int from, int to) {
    float scale = (float) mask.scale(DType.FLOAT32);
    int threshold = mask.threshold();
    int i = from;
    for (; i <= to - S.length(); i += S.length()) {
      var kept =
          IntVector.fromArray(WORDS, words, i - from).compare(VectorOperators.UGE, threshold);
      var all = FloatVector.fromArray(S, x, i).mul(scale);
      FloatVector.zero(S).blend(all, kept.cast(S)).intoArray(y, i);
    }
    for (; i < to; i++) {
      y[i] = Integer.compareUnsigned(words[i - from], threshold) < 0 ? 0 : x[i] * scale;
    }
  }

  private static void keep(
      DropoutMask mask, int[] words, double[] x, double[] y, int from, int to) {
    double scale = mask.scale(DType.FLOAT64);
    int threshold = mask.threshold();
    int i = from;
    for (; i <= to - D.length(); i += D.length()) {
      var kept = IntVector.fromArray(HALF, words, i - from).compare(VectorOperators.UGE, threshold);
      var all = DoubleVector.fromArray(D, x, i).mul(scale);
      DoubleVector.zero(D).blend(all, kept.cast(D)).intoArray(y, i);
    }
    for (; i < to; i++) {
      y[i] = Integer.compareUnsigned(words[i - from], threshold) < 0 ? 0 : x[i] * scale;
    }
  }
}
