// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.margin.SubsetOverlap;
import tacit.measures.stats.Hypergeometric;

/// Two sets of `k` of `n` samples that know nothing of each other have on average
///
/// ```text
/// E o = k²/n,   √Var o = √(k²/n (1 − k/n) (n − k)/(n − 1))
/// ```
///
/// samples in common.
///
/// Proof: each sample of the first is in the second with chance `k/n`; two are both in it with
/// chance `k(k − 1)/(n(n − 1))`.
///
/// - Measured: mean and deviation over every set of `k`, against the first `k` samples
/// - Claimed: the formulas
///
/// Outside, every set holds sample 0: as if one example were hard for all networks.
@Claim(
    id = "derived-chance-overlap",
    statement =
        "Two sets of k of n samples have k²/n in common on average, with deviation √(k²/n (1 −"
            + " k/n) (n − k)/(n − 1)).",
    assumption = "The second set is any of its size with the same chance.",
    source = "Tacit; chances of one and of two samples",
    status = Status.DERIVED)
public record ChanceOverlap() implements Theorem {
  @Override
  public List<Check> checks() {
    return List.of(
        check(Check.inside(sides(6, 3, _ -> true)), 6, 3, "any"),
        check(Check.inside(sides(10, 4, _ -> true)), 10, 4, "any"),
        check(Check.outside(sides(6, 3, set -> set[0] == 0)), 6, 3, "those with sample 0"));
  }

  private static Check check(Check check, int n, int k, String sets) {
    return check.with("n", n).with("k", k).with("sets", sets);
  }

  static Sides sides(int n, int k, Predicate<int[]> among) {
    int[] first = IntStream.range(0, k).toArray();
    double[] overlaps =
        sets(n, k).stream()
            .filter(among)
            .mapToDouble(set -> SubsetOverlap.of(first, set, n).overlap())
            .toArray();
    double mean = mean(overlaps);
    double[] squares = new double[overlaps.length];
    for (int i = 0; i < squares.length; i++) squares[i] = Math.pow(overlaps[i] - mean, 2);
    var chance = new Hypergeometric(n, k, k);
    return Sides.equal(
        Tensor.vector(mean, Math.sqrt(mean(squares))),
        Tensor.vector(chance.mean(), chance.standardDeviation()),
        1e-12,
        "sums of at most 210 numbers below 4");
  }

  private static double mean(double... x) {
    return Arrays.stream(x).sum() / x.length;
  }

  /// All sets of `k` of `n` samples, each in ascending order.
  static List<int[]> sets(int n, int k) {
    List<int[]> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << n; bits++) {
      int members = bits;
      if (Integer.bitCount(bits) == k) {
        sets.add(IntStream.range(0, n).filter(i -> (members >> i & 1) == 1).toArray());
      }
    }
    return sets;
  }
}
