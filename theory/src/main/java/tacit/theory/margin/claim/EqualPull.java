// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.PerSampleEquilibrium;

/// If the sum of `hₙ = mₙ e^{−ρmₙ}` over a batch is the same for every batch of `b < n` points, all
/// `hₙ` are equal: two batches that differ in one point tell the two apart,
///
/// ```text
/// max_{B, B' differ in one} |Σ_B h − Σ_{B'} h| = max_{i, j} |hᵢ − hⱼ|
/// ```
///
/// - Measured: the left side, over all pairs of batches
/// - Claimed: the right side
///
/// A batch of all points has no neighbor: full descent may rest at margins that differ.
@Claim(
    id = "derived-equal-pull",
    statement =
        "The pulls m e^{−ρm} of all points are equal if those of every batch of one size below n"
            + " have the same sum.",
    assumption = "Batches of fewer points than there are.",
    source = "Tacit; two batches that differ in one point",
    status = Status.DERIVED)
public record EqualPull() implements Theorem {
  private static final int POINTS = 6;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int size : new int[] {1, 3, 5, POINTS}) {
      checks.add(
          Check.of(size < POINTS, sides(new Seed(11), size)).with("n", POINTS).with("b", size));
    }
    return checks;
  }

  static Sides sides(Seed seed, int size) {
    var random = seed.generator();
    double[] h = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      h[i] = PerSampleEquilibrium.pull(2, random.nextDouble(0, 2));
    }
    double spread = Arrays.stream(h).max().orElseThrow() - Arrays.stream(h).min().orElseThrow();
    return Sides.equal(
        largest(size, h), spread, 1e-15, "two sums of at most six numbers below 1/4");
  }

  /// Over batches as bits of a number.
  private static double largest(int size, double... h) {
    double largest = 0;
    for (int a = 0; a < 1 << POINTS; a++) {
      for (int b = 0; b < 1 << POINTS; b++) {
        boolean sizes = Integer.bitCount(a) == size && Integer.bitCount(b) == size;
        if (sizes && Integer.bitCount(a & b) == size - 1) {
          largest = Math.max(largest, Math.abs(sum(a, h) - sum(b, h)));
        }
      }
    }
    return largest;
  }

  private static double sum(int batch, double... h) {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) if ((batch >> i & 1) == 1) sum += h[i];
    return sum;
  }
}
