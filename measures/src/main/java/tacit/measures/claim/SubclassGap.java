// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
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
import tacit.measures.intraclass.LabelHierarchy;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;
import tacit.measures.intraclass.NeuronSubclassSelectivity;

/// Why `c₁` and `c₃` rise together: a neuron that tells a subclass `C` from the rest `R` of its
/// class `S` varies inside that class. With `p = |C|/|S|`, the selectivity `s = (μ_C − μ_R)/(σ_C +
/// σ_R)` of `c₁` and the ratio `r = σ_S/σ_D` of `c₃`
///
/// ```text
/// σ_S² = p σ_C² + (1 − p) σ_R² + p (1 − p) (μ_C − μ_R)²
/// (r σ_D)² = p σ_C² + (1 − p) σ_R² + p (1 − p) s² (σ_C + σ_R)²
/// ```
///
/// Proof: the law of total variance for two groups, whose means are `(1 − p)` and `p` times the gap
/// from the mean of both.
///
/// - Measured: `(r σ_D)²` of every neuron, with `r` from the table of `c₃`
/// - Claimed: the right side, with `s` from the table of `c₁` and deviations in two passes
///
/// Outside, the neurons are dead: both measures call them 0 and they vary still.
///
/// The seed is the number of samples of the subclass.
@Claim(
    id = "derived-subclass-gap",
    statement =
        "The variance of a neuron in a class is what it has in a subclass and in the rest, weighted"
            + " by their shares p and 1 − p, and p (1 − p) times the squared gap of their means,"
            + " which is its selectivity times the sum of their deviations.",
    assumption = "ε = 0 and the neuron is not dead.",
    source = "Tacit; the law of total variance for two groups",
    status = Status.DERIVED)
public record SubclassGap() implements Theorem {
  private static final LabelHierarchy HIERARCHY = new LabelHierarchy(Indices.of(0, 0, 0, 1), 2);
  private static final int CLASS = 20;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int members : new int[] {2, 5, 10}) {
      checks.add(check(Check.inside(sides(new Seed(members), members, Neurons.ALIVE)), members));
    }
    checks.add(check(Check.outside(sides(new Seed(5), 5, -Neurons.ALIVE)), 5).with("dead", "all"));
    return checks;
  }

  private static Check check(Check check, int members) {
    return check.with("of 20 samples in the subclass", members);
  }

  /// Subclass 0 with its members, 1 and 2 in turn as the rest of the class, and 3, the other class.
  private static Indices subclasses(int members) {
    int[] y = new int[2 * CLASS];
    for (int i = 0; i < CLASS; i++) y[i] = i < members ? 0 : 1 + i % 2;
    Arrays.fill(y, CLASS, 2 * CLASS, 3);
    return Indices.of(y);
  }

  static Sides sides(Seed seed, int members, double shift) {
    Indices y = subclasses(members);
    ActivationRecord pre = Neurons.drawn(seed, y, shift, 4, 3);
    double[] s =
        NeuronSubclassSelectivity.of(ActivationMoments.of(pre, y, 4), HIERARCHY, 0).table()[0];
    var classes = ActivationMoments.of(pre, HIERARCHY.classes(y), 2);
    double[] r = NeuronIntraclassVarianceRatio.of(classes, Reference.ALL, 0).table()[0];
    double[][] neurons = Neurons.columns(pre);
    double[] measured = new double[neurons.length], claimed = new double[neurons.length];
    double p = (double) members / CLASS;
    for (int n = 0; n < neurons.length; n++) {
      double in = Plain.of(neurons[n], i -> i < members).sigma();
      double rest = Plain.of(neurons[n], i -> i >= members && i < CLASS).sigma();
      double gap = s[n] * (in + rest);
      measured[n] = Math.pow(r[n] * Plain.of(neurons[n]).sigma(), 2);
      claimed[n] = p * in * in + (1 - p) * rest * rest + p * (1 - p) * gap * gap;
    }
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        1e-12,
        "squares of deviations of at most 3 about means of 20, each a sum of 40 roundings");
  }
}
