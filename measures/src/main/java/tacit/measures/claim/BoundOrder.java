// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.margin.MarginBound;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.margin.RademacherKind;

/// At one level above all margins the margin bounds put networks in the order of their areas,
///
/// ```text
/// R(γ₀) + c/γ₀ + … = 1 − A⁺/γ₀ + c/γ₀ + …   for γ₀ ≥ all margins
/// ```
///
/// where `c` is the same for networks of one architecture on one data set.
///
/// Proof: the ramp risk is `1 − (1/γ₀) (1/n) Σ min(max(mᵢ, 0), γ₀)`, and the minimum does nothing.
///
/// - Measured: the networks from the highest bound to the lowest
/// - Claimed: the networks from the smallest `A⁺` to the largest
@Claim(
    id = "derived-bound-order",
    statement =
        "The order of networks by the margin bound at one level, highest first, is their order by"
            + " positive area, smallest first.",
    assumption = "The level is at least every margin of every network, and the complexity is one.",
    source = "Tacit; the ramp risk as an area",
    status = Status.DERIVED)
public record BoundOrder() implements Theorem {
  private static final int NETWORKS = 50, SAMPLES = 30;

  @Override
  public List<Check> checks() {
    var networks = drawn(new Seed(1).generator());
    List<Check> checks = new ArrayList<>();
    for (double gamma : new double[] {1, 1.5, 20}) {
      checks.add(Check.inside(sides(networks, gamma)).with("γ", gamma));
    }
    for (double gamma : new double[] {0.1, 0.5}) {
      checks.add(Check.outside(sides(networks, gamma)).with("γ", gamma));
    }
    return checks;
  }

  /// Margins below 1, of networks that are sure to different degrees.
  static List<MarginDistribution> drawn(RandomGenerator random) {
    return IntStream.range(0, NETWORKS)
        .mapToObj(_ -> random.doubles(SAMPLES, -0.3, random.nextDouble(0.1, 1)).toArray())
        .map(MarginDistribution::of)
        .toList();
  }

  static Sides sides(List<MarginDistribution> networks, double gamma) {
    return Sides.equal(
        order(networks, m -> -bound(m, gamma)),
        order(networks, MarginDistribution::positiveArea),
        0,
        "numbers of networks are whole");
  }

  private static double bound(MarginDistribution margins, double gamma) {
    return MarginBound.multiclass(margins, gamma, 10, 0.3, RademacherKind.EXPECTED, 0.05).value();
  }

  /// The networks' numbers from 1, by a value, smallest first.
  private static Tensor order(
      List<MarginDistribution> networks, ToDoubleFunction<MarginDistribution> value) {
    return Tensor.vector(
        IntStream.range(0, networks.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> value.applyAsDouble(networks.get(i))))
            .mapToDouble(i -> i + 1)
            .toArray());
  }
}
