// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.redundancy.NeuronChunks;

/// The sum of what the `w` neurons of a chunk add to a logit has, over all chunks of `W` neurons,
///
/// ```text
/// mean w ū,   variance w (1 − w/W) s²,   s² = Σ (uᵢ − ū)²/(W − 1)
/// ```
///
/// so the mean over a chunk scatters as `√(1/w − 1/W)`.
///
/// Proof: with `Iᵢ = 1` for the chosen, `Var Iᵢ = w/W (1 − w/W)` and `Cov(Iᵢ, Iⱼ)` is that times
/// `−1/(W − 1)`, because the `Iᵢ` add up to `w`.
///
/// - Measured: mean and variance of the sums of every chunk
/// - Claimed: the formula
///
/// Outside, a neuron may be chosen twice.
@Claim(
    id = "derived-chunk-sum",
    statement =
        "Over all chunks of w among W neurons the sum of u has the mean w ū and the variance w (1 −"
            + " w/W) s².",
    assumption = "Every chunk of w different neurons is equally likely.",
    source = "Tacit; known of samples without replacement, Cochran 1977, Theorem 2.2",
    status = Status.DERIVED)
public record ChunkSum() implements Theorem {
  private static final int WIDTH = 12;

  @Override
  public List<Check> checks() {
    double[] u = Tensor.gaussian(new Seed(WIDTH).generator(), WIDTH).toDoubles();
    List<Check> checks = new ArrayList<>();
    for (int w : new int[] {1, 3, 6, 11}) {
      checks.add(Check.inside(everyChunk(u, w)).with("W", WIDTH).with("w", w));
    }
    checks.add(
        Check.outside(everyPair(u)).with("W", WIDTH).with("w", 2).with("chosen", "with repeats"));
    return checks;
  }

  static Sides everyChunk(double[] u, int w) {
    return sides(
        u,
        w,
        NeuronChunks.allSubsets(u.length, w).stream()
            .map(Indices::toArray)
            .mapToDouble(chunk -> Arrays.stream(chunk).mapToDouble(i -> u[i]).sum())
            .toArray());
  }

  /// Chunks of two, a neuron with itself among them.
  static Sides everyPair(double[] u) {
    return sides(
        u,
        2,
        IntStream.range(0, u.length * u.length)
            .mapToDouble(i -> u[i / u.length] + u[i % u.length])
            .toArray());
  }

  private static Sides sides(double[] u, int w, double[] sums) {
    double width = u.length, mean = mean(u);
    return Sides.equal(
        Tensor.vector(mean(sums), squares(sums) / sums.length),
        Tensor.vector(w * mean, w * (1 - w / width) * squares(u) / (width - 1)),
        1e-12,
        "sums of at most 924 numbers below 10");
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /// About the mean.
  private static double squares(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
  }
}
