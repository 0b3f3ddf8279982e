// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tacit.measures.stats.Hypergeometric;

/// How much two sets of `k` of `n` samples have in common, and how much chance would give them:
///
/// ```text
/// overlap              o = |A ∩ B|
/// of sets by chance    mean k²/n,  deviation √(k²/n (1 − k/n) (n − k)/(n − 1))
/// corrected for chance κ = (o/k − k/n) / (1 − k/n),  1 for equal sets and 0 on average by chance
/// Jaccard              |A ∩ B| / |A ∪ B| = o / (2k − o)
/// ```
///
/// Two sets of all samples are equal whatever happens; then [#kappa] and [#zScore] are empty.
///
/// @param overlap `o`
/// @param size `k`
/// @param population `n`
public record SubsetOverlap(int overlap, int size, int population) {
  /// Of two sets of sample numbers from 0, in any order, none twice.
  public static SubsetOverlap of(int[] a, int[] b, int n) {
    boolean[] inA = members("first", a, n), inB = members("second", b, n);
    if (a.length != b.length || a.length == 0) {
      throw new IllegalArgumentException(
          "subset overlap: sets of %d and of %d samples; give two of one size, not empty"
              .formatted(a.length, b.length));
    }
    int overlap = 0;
    for (int i = 0; i < n; i++) if (inA[i] && inB[i]) overlap++;
    return new SubsetOverlap(overlap, a.length, n);
  }

  /// Of all pairs of several runs' sets, first with second, first with third, ….
  public static List<SubsetOverlap> pairs(List<int[]> sets, int n) {
    List<SubsetOverlap> pairs = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      for (int[] other : sets.subList(i + 1, sets.size())) pairs.add(of(sets.get(i), other, n));
    }
    return List.copyOf(pairs);
  }

  private static boolean[] members(String which, int[] set, int n) {
    boolean[] members = new boolean[Math.max(n, 0)];
    for (int sample : set) {
      if (sample < 0 || sample >= n) {
        throw new IllegalArgumentException(
            "subset overlap: sample %d of the %s set is not one of %d; samples count from 0"
                .formatted(sample, which, n));
      }
      if (members[sample]) {
        throw new IllegalArgumentException(
            "subset overlap: sample %d is twice in the %s set; name each once"
                .formatted(sample, which));
      }
      members[sample] = true;
    }
    return members;
  }

  /// `o / k`.
  public double fraction() {
    return (double) overlap / size;
  }

  /// `o / (2k − o)`.
  public double jaccard() {
    return jaccard(overlap);
  }

  private double jaccard(int common) {
    return common / (2.0 * size - common);
  }

  /// The overlap of two sets by chance.
  public Hypergeometric chance() {
    return new Hypergeometric(population, size, size);
  }

  /// The mean of [#jaccard] by chance.
  public double expectedJaccard() {
    return chance().expected(this::jaccard);
  }

  /// `(o − mean) / deviation`.
  public OptionalDouble zScore() {
    double deviation = chance().standardDeviation();
    if (deviation == 0) return OptionalDouble.empty();
    return OptionalDouble.of((overlap - chance().mean()) / deviation);
  }

  /// `κ`.
  public OptionalDouble kappa() {
    if (size == population) return OptionalDouble.empty();
    double share = (double) size / population;
    return OptionalDouble.of((fraction() - share) / (1 - share));
  }
}
