// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.redundancy.ChunkScore;
import tacit.measures.redundancy.ReadoutEnsemble;

/// The cross-entropy of mean logits is at most the mean cross-entropy of the networks,
///
/// ```text
/// CE((1/S) Σₛ ℓₛ) ≤ (1/S) Σₛ CE(ℓₛ)
/// ```
///
/// Proof: `ln Σₖ exp ℓₖ − ℓ_y` is convex in `ℓ`, and Jensen.
///
/// It says nothing of errors, which may grow: three networks that are right, right, and wrong and
/// very sure of it answer wrong together. Nor of sums of logits, which are surer than their mean.
///
/// - Measured: the cross-entropy of mean logits
/// - Claimed: at most the mean over networks
///
/// Outside: errors, and summed logits.
@Claim(
    id = "derived-mean-logits",
    statement =
        "The cross-entropy of the mean logits of several networks is at most the mean of their"
            + " cross-entropies.",
    assumption = "The loss is the cross-entropy, and logits are averaged.",
    source = "Tacit; the cross-entropy is convex in logits",
    status = Status.DERIVED)
public record MeanLogits() implements Theorem {
  private static final int EXAMPLES = 50, CLASSES = 4;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double spread : new double[] {.1, 1, 5}) {
      var networks = drawn(new Seed(CLASSES), 5, spread);
      Check inside = Check.inside(crossEntropies(networks, labels(), .2));
      checks.add(inside.with("networks", 5).with("spread", spread).with("loss", "mean logits"));
      Check outside = Check.outside(crossEntropies(networks, labels(), 1));
      checks.add(outside.with("networks", 5).with("spread", spread).with("loss", "summed logits"));
    }
    checks.add(Check.outside(errors()).with("networks", 3).with("loss", "error"));
    return checks;
  }

  /// Logits `N(0, 1) + spread N(0, 1)`, the first common to all networks.
  static ReadoutEnsemble drawn(Seed seed, int networks, double spread) {
    var random = seed.generator();
    double[] common = Tensor.gaussian(random, EXAMPLES * CLASSES).toDoubles();
    return new ReadoutEnsemble(
        IntStream.range(0, networks)
            .mapToObj(_ -> common.clone())
            .map(each -> {
              for (int i = 0; i < each.length; i++) each[i] += spread * random.nextGaussian();
              return Tensor.of(Shape.of(EXAMPLES, CLASSES), each);
            })
            .toList());
  }

  static Indices labels() {
    return Indices.of(IntStream.range(0, EXAMPLES).map(i -> i % CLASSES).toArray());
  }

  /// Of `factor` times the sum of logits, and of each.
  static Sides crossEntropies(ReadoutEnsemble networks, Indices labels, double factor) {
    double[] joined = networks.sumLogits().toDoubles();
    Arrays.setAll(joined, i -> factor * joined[i]);
    return Sides.atMost(
        ChunkScore.of(Tensor.of(Shape.of(EXAMPLES, CLASSES), joined), labels).loss(),
        networks.logits().stream()
            .mapToDouble(each -> ChunkScore.of(each, labels).loss())
            .average()
            .orElseThrow(),
        1e-12,
        "means of 50 numbers below 100");
  }

  /// Of two networks that are right by 1 and one that is wrong by 9.
  static Sides errors() {
    Tensor right = Tensor.matrix(new double[][] {{1, 0}});
    Tensor wrong = Tensor.matrix(new double[][] {{0, 9}});
    var three = new ReadoutEnsemble(List.of(right, right, wrong));
    Indices label = Indices.of(0);
    double joined = three.error(label, ReadoutEnsemble.Rule.SUM_LOGITS);
    return Sides.atMost(joined, 1 / 3.0, 0, "an error of one example is 0 or 1");
  }
}
