// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.complexity.Complexity;
import tacit.measures.complexity.Trained;

/// The path norm of a network without biases is a sum over all paths from an input to an output of
/// the product of the squared weights along it,
///
/// ```text
/// Σ_paths Π_l w_l² = 1ᵀ (W_d ∘ W_d) ⋯ (W_1 ∘ W_1) 1
/// ```
///
/// which one pass of ones through the squared weights adds up.
///
/// Proof: a product of sums is a sum of products, layer by layer.
///
/// - Measured: [Complexity#PATH_NORM]
/// - Claimed: the sum, one path after another
///
/// Outside, the network has biases; each begins more paths.
///
/// The seed is the depth.
@Claim(
    id = "derived-path-sum",
    statement =
        "The sum of the outputs of the network of squared weights at ones is the sum over paths of"
            + " products of squared weights.",
    assumption = "The layers are dense and have no biases.",
    source = "Tacit; a product of sums",
    status = Status.DERIVED)
public record PathSum() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int[] widths : new int[][] {{3, 2}, {3, 4, 5, 2}, {2, 6, 3, 3, 1}}) {
      Trained network = drawn(new Seed(widths.length - 1), widths);
      checks.add(Check.inside(sides(network)).with("widths", words(widths)).with("biases", "none"));
    }
    int[] widths = {3, 4, 5, 2};
    Trained biased = drawn(new Seed(3), widths).withBiases(List.of(ones(4), ones(5), ones(2)));
    checks.add(Check.outside(sides(biased)).with("widths", words(widths)).with("biases", "1"));
    return checks;
  }

  private static Tensor ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return Tensor.vector(ones);
  }

  private static String words(int... widths) {
    return Arrays.toString(widths);
  }

  static Trained drawn(Seed seed, int... widths) {
    var random = seed.generator();
    List<Tensor> weights = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      weights.add(Tensor.gaussian(random, widths[l], widths[l - 1]));
    }
    return Trained.of(weights, weights, 1, 1);
  }

  static Sides sides(Trained network) {
    double paths = 0;
    for (int input = 0; input < network.weights().getFirst().shape().size(1); input++) {
      paths += from(network.weights(), 0, input);
    }
    return Sides.equal(
        Complexity.PATH_NORM.raw(network),
        paths,
        1e-12 * paths,
        "at most 120 products of numbers that are not negative, and a logarithm for each layer");
  }

  /// The paths from neuron `j` before layer `l` to any output.
  private static double from(List<Tensor> weights, int l, int j) {
    if (l == weights.size()) return 1;
    double sum = 0;
    for (int i = 0; i < weights.get(l).shape().size(0); i++) {
      double w = weights.get(l).get(i, j);
      sum += w * w * from(weights, l + 1, i);
    }
    return sum;
  }
}
