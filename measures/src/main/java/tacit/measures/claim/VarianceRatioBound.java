// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.intraclass.ActivationMoments;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;

/// A neuron can vary in a class more than it does at all, but not by more than
///
/// ```text
/// σ_{Cᵢ}/σ_D ≤ 1/√πᵢ,   so c₃ ≤ mean over classes of 1/√πᵢ = √I for I classes of one size
/// ```
///
/// with `πᵢ` the share of the samples in class `i`. It is reached where all variance is in one
/// class, about the mean of all; `c₃` reaches its own where each class has such a neuron.
///
/// Proof: of the law of total variance keep the one term `πᵢ σ_{Cᵢ}² ≤ σ_D²`.
///
/// - Measured: the ratio of every class and neuron, and `c₃` at `k = 1`
/// - Claimed: the bounds
///
/// Outside, the unit is the deviation on the other classes, which can be as small as one likes.
///
/// The seed is the number of classes.
@Claim(
    id = "derived-variance-ratio-bound",
    statement =
        "No neuron has an intraclass variance ratio above 1/√π in a class of share π, so the"
            + " measure c₃ is at most √I with I classes of one size.",
    assumption = "The unit is the deviation on all samples.",
    source = "Tacit; the law of total variance",
    status = Status.DERIVED)
public record VarianceRatioBound() implements Theorem {
  private static final double QUIET = 0.1;

  @Override
  public List<Check> checks() {
    Indices six = Neurons.inTurn(24, 6), uneven = Indices.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2);
    var drawn = Neurons.drawn(new Seed(6), six, Neurons.ALIVE, 4, 3);
    var few = Neurons.drawn(new Seed(3), uneven, Neurons.ALIVE, 4, 3);
    Reference all = Reference.ALL, others = Reference.COMPLEMENT;
    return List.of(
        check(Check.inside(sides(drawn, six, 6, all)), "drawn, 6 classes", all),
        check(Check.inside(sides(few, uneven, 3, all)), "drawn, 3 uneven classes", all),
        check(Check.inside(sides(apart(six, 6, 0), six, 6, all)), "each of one class", all),
        check(
            Check.inside(sides(apart(uneven, 3, 0), uneven, 3, all)),
            "each of one uneven class",
            all),
        check(Check.outside(sides(apart(six, 6, QUIET), six, 6, others)), "nearly so", others));
  }

  private static Check check(Check check, String neurons, Reference unit) {
    return check.with("neurons", neurons).with("unit", unit.name());
  }

  /// One neuron a class, which moves by about 1 in it and by `quiet` in the others, and has mean 0
  /// in each.
  static ActivationRecord apart(Indices y, int classes, double quiet) {
    double[][] rows = new double[y.size()][classes];
    for (int c = 0; c < classes; c++) {
      int own = c;
      double[] ordinal = new double[classes];
      double[] place = new double[y.size()];
      for (int i = 0; i < y.size(); i++) place[i] = ordinal[y.get(i)]++;
      for (int i = 0; i < y.size(); i++) {
        double center = (ordinal[y.get(i)] - 1) / 2;
        rows[i][own] = (place[i] - center) * (y.get(i) == own ? 1 : quiet);
      }
    }
    return ActivationRecord.of(Tensor.matrix(rows));
  }

  static Sides sides(ActivationRecord pre, Indices y, int classes, Reference unit) {
    var ratio = NeuronIntraclassVarianceRatio.of(ActivationMoments.of(pre, y, classes), unit, 0);
    double[][] table = ratio.table();
    int neurons = table[0].length;
    double[] measured = new double[classes * neurons + 1], claimed = new double[measured.length];
    for (int c = 0; c < classes; c++) {
      int own = c;
      double count = Arrays.stream(y.toArray()).filter(label -> label == own).count();
      double bound = Math.sqrt(y.size() / count);
      for (int n = 0; n < neurons; n++) {
        measured[c * neurons + n] = table[c][n];
        claimed[c * neurons + n] = bound;
      }
      claimed[measured.length - 1] += bound / classes;
    }
    measured[measured.length - 1] = ratio.value(1);
    return Sides.atMost(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        1e-12,
        "deviations of 1 about means of 20, each a sum of at most 24 roundings");
  }
}
