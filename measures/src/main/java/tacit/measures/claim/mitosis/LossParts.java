// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.redundancy.BiasVariance;

/// The squared loss of several networks is the loss of their mean answer plus how far they are from
/// it,
///
/// ```text
/// mean ‖fₛ − y‖² = ‖f̄ − y‖² + mean ‖fₛ − f̄‖²
/// ```
///
/// Proof: the cross term is `2 ⟨f̄ − y, mean (fₛ − f̄)⟩ = 0`.
///
/// - Measured: bias² and variance added
/// - Claimed: the loss, in plain sums
///
/// Outside, the variance is divided by `S − 1` and the bias left as it is.
@Claim(
    id = "derived-bias-variance",
    statement =
        "The mean squared loss of S networks is the squared loss of their mean answer plus the mean"
            + " squared distance from it.",
    assumption = "The variance is divided by S.",
    source = "Tacit; as Geman, Bienenstock & Doursat 1992, section 3",
    status = Status.DERIVED)
public record LossParts() implements Theorem {
  private static final int EXAMPLES = 20, CLASSES = 3;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int networks : new int[] {2, 3, 8}) {
      checks.add(
          Check.inside(sides(new Seed(networks), networks, networks))
              .with("S", networks)
              .with("divided by", networks));
      checks.add(
          Check.outside(sides(new Seed(networks), networks, networks - 1))
              .with("S", networks)
              .with("divided by", networks - 1));
    }
    return checks;
  }

  static Sides sides(Seed seed, int networks, int divisor) {
    var random = seed.generator();
    Tensor y = Tensor.gaussian(random, EXAMPLES, CLASSES);
    List<Tensor> f =
        IntStream.range(0, networks)
            .mapToObj(_ -> Tensor.gaussian(random, EXAMPLES, CLASSES))
            .toList();
    return sides(f, y, divisor);
  }

  static Sides sides(List<Tensor> f, Tensor y, int divisor) {
    int networks = f.size(), examples = y.shape().size(0), classes = y.shape().size(1);
    double loss = 0;
    for (Tensor each : f) {
      for (int i = 0; i < examples * classes; i++) {
        double apart = each.get(i / classes, i % classes) - y.get(i / classes, i % classes);
        loss += apart * apart / (networks * examples);
      }
    }
    var parts = BiasVariance.of(f, y);
    return Sides.equal(
        parts.biasSquared() + parts.variance() * networks / divisor,
        loss,
        1e-12,
        "sums of at most 480 squares, together below 20");
  }
}
