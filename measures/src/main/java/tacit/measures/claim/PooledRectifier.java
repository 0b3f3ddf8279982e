// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.intraclass.ActivationRecord;

/// The largest answer of a feature map after an activation is the activation of its largest answer,
///
/// ```text
/// max_{u,v} f(p_{u,v}) = f(max_{u,v} p_{u,v})   for f that nowhere falls, as ReLU
/// ```
///
/// so representations can be pooled where they arise, before ReLU or after.
///
/// Proof: `p ≤ max p` gives `f(p) ≤ f(max p)`, and the place of the largest `p` reaches it.
///
/// - Measured: `f` of the record of `(n, h, w, c)` pre-activations
/// - Claimed: the largest of `f` over the places
///
/// The seed is any: 5 is the height of the images.
@Claim(
    id = "derived-pooled-rectifier",
    statement = "Taking the largest over the places of a feature map commutes with ReLU.",
    assumption = "The activation nowhere falls; |p| falls below 0.",
    source = "Tacit; a function that nowhere falls keeps the largest",
    status = Status.DERIVED)
public record PooledRectifier() implements Theorem {
  static final DoubleUnaryOperator RELU = p -> Math.max(p, 0), LEAKY = p -> p < 0 ? p / 4 : p;

  @Override
  public List<Check> checks() {
    Tensor wide = Tensor.gaussian(new Seed(5).generator(), 3, 5, 4, 2);
    Tensor one = Tensor.gaussian(new Seed(1).generator(), 6, 1, 1, 3);
    return List.of(
        Check.inside(sides(wide, RELU)).with("f", "ReLU").with("places", 20),
        Check.inside(sides(one, RELU)).with("f", "ReLU").with("places", 1),
        Check.inside(sides(wide, LEAKY)).with("f", "leaky ReLU").with("places", 20),
        Check.outside(sides(wide, Math::abs)).with("f", "|p|").with("places", 20),
        Check.outside(sides(wide, p -> -p)).with("f", "−p").with("places", 20));
  }

  /// Of pre-activations `(n, h, w, c)`.
  static Sides sides(Tensor pre, DoubleUnaryOperator f) {
    ActivationRecord record = ActivationRecord.of(pre);
    Tensor pooled = f == RELU ? record.relu().layer(0) : map(ActivationRecord.of(pre).layer(0), f);
    int n = pre.shape().size(0), c = pre.shape().size(3);
    double[] largest = new double[n * c];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    double[] after = map(pre, f).toDoubles();
    for (int at = 0; at < after.length; at++) {
      int[] place = pre.shape().index(at);
      int neuron = place[0] * c + place[3];
      largest[neuron] = Math.max(largest[neuron], after[at]);
    }
    return Sides.equal(
        pooled, Tensor.of(pooled.shape(), largest), 0, "the same number, and none is rounded");
  }

  private static Tensor map(Tensor x, DoubleUnaryOperator f) {
    return Tensor.of(x.shape(), Arrays.stream(x.toDoubles()).map(f).toArray());
  }
}
