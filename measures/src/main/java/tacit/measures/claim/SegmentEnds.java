// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;

/// What `c₀` sees is not linear: with a linear map and softmax the probability of a class drops on
/// a segment no further than at its ends,
///
/// ```text
/// max_t (1 − P_t) = max(1 − P_0, 1 − P_1),   P_t = p̂(t x₁ + (1 − t) x₂)
/// ```
///
/// so nothing between two subclasses is less likely of their class than one of the two samples.
///
/// Proof: `1/p_c = Σ_j exp(z_j − z_c)` is a sum of exponentials of functions linear in `t`, so
/// convex, and largest at an end.
///
/// - Measured: the largest drop at 99 places inside the segment, of each model
/// - Claimed: the larger one of its ends
///
/// Outside, the score of the class is `4 x² − 1`, as a hidden layer could make it: high at −1 and
/// at 1, low between.
///
/// The seed is any: 7 is the number of inputs.
@Claim(
    id = "derived-segment-ends",
    statement =
        "The probability that a softmax of a linear map gives a class is, on a segment of inputs,"
            + " least at one of its ends.",
    assumption = "The scores are linear in the input: no hidden layer with a nonlinearity.",
    source = "Tacit; sums of exponentials are convex",
    status = Status.DERIVED)
public record SegmentEnds() implements Theorem {
  private static final int INPUTS = 7, PLACES = 100;

  /// The probability of one class.
  interface Model extends ToDoubleFunction<double[]> {}

  /// A segment, and the model that is asked on it.
  record Segment(Model model, Tensor from, Tensor to) {
    double drop(double t) {
      double[] a = from.toDoubles(), b = to.toDoubles();
      for (int j = 0; j < a.length; j++) a[j] = t * a[j] + (1 - t) * b[j];
      return 1 - model.applyAsDouble(a);
    }

    double inside() {
      double largest = 0;
      for (int i = 1; i < PLACES; i++) largest = Math.max(largest, drop((double) i / PLACES));
      return largest;
    }
  }

  @Override
  public List<Check> checks() {
    var random = new Seed(INPUTS).generator();
    List<Check> checks = new ArrayList<>();
    for (int classes : new int[] {2, 10}) {
      List<Segment> models = new ArrayList<>();
      for (int i = 0; i < 1000; i++) models.add(linear(random, classes));
      checks.add(
          Check.inside(sides(models)).with("model", "linear, drawn").with("classes", classes));
    }
    checks.add(
        Check.outside(sides(List.of(bent(-1, 1)))).with("model", "4 x² − 1").with("classes", 2));
    return checks;
  }

  static Segment linear(RandomGenerator random, int classes) {
    Tensor weights = Tensor.gaussian(random, classes, INPUTS);
    Tensor from = Tensor.gaussian(random, INPUTS), to = Tensor.gaussian(random, INPUTS);
    return new Segment(x -> probability(weights, x), from, to);
  }

  /// From one number to another.
  static Segment bent(double from, double to) {
    Model model = x -> 1 / (1 + Math.exp(1 - 4 * x[0] * x[0]));
    return new Segment(model, Tensor.vector(from), Tensor.vector(to));
  }

  /// Of class 0, `1 / Σ_j exp(z_j − z_0)`.
  private static double probability(Tensor weights, double[] x) {
    double sum = 0;
    for (int j = 0; j < weights.shape().size(0); j++) {
      double z = 0;
      for (int i = 0; i < x.length; i++) z += (weights.get(j, i) - weights.get(0, i)) * x[i];
      sum += Math.exp(z);
    }
    return 1 / sum;
  }

  static Sides sides(List<Segment> segments) {
    double[] inside = segments.stream().mapToDouble(Segment::inside).toArray();
    double[] ends = segments.stream().mapToDouble(s -> Math.max(s.drop(0), s.drop(1))).toArray();
    return Sides.atMost(
        Tensor.vector(inside),
        Tensor.vector(ends),
        1e-13,
        "scores of at most 40 have roundings of 10⁻¹⁵, and so do logarithms of probabilities");
  }
}
