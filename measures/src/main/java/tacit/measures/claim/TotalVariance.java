// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
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
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;

/// What a neuron varies is what it varies inside classes and what their means vary, the law of
/// total variance; for the ratios `rᵢ = σ_{Cᵢ}/σ_D` of `c₃` and the shares `πᵢ` of the samples
///
/// ```text
/// σ_D² = Σᵢ πᵢ σ_{Cᵢ}² + Σᵢ πᵢ (μ_{Cᵢ} − μ_D)²
/// Σᵢ πᵢ rᵢ² = 1 − Σᵢ πᵢ (μ_{Cᵢ} − μ_D)² / σ_D² ≤ 1
/// ```
///
/// Proof: `p − μ_D = (p − μ_{Cᵢ}) + (μ_{Cᵢ} − μ_D)`; in the square's mean over `Cᵢ` the product of
/// both vanishes.
///
/// - Measured: `Σᵢ πᵢ rᵢ²` of every neuron, from the table of ratios
/// - Claimed: the right side, from means in two passes
///
/// Outside, the unit is the deviation on the other classes.
///
/// The seed is the number of classes.
@Claim(
    id = "derived-total-variance",
    statement =
        "The squared variance ratios of a neuron, weighted by the shares of the classes, sum to 1"
            + " less the share of its variance that is between the classes.",
    assumption = "The unit is the deviation on all samples, ε = 0, and the neuron is not dead.",
    source = "Tacit; the law of total variance",
    status = Status.DERIVED)
public record TotalVariance() implements Theorem {
  private static final int SAMPLES = 31;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int classes : new int[] {2, 3, 10}) {
      Seed seed = new Seed(classes);
      checks.add(check(Check.inside(sides(seed, classes, Reference.ALL)), classes, Reference.ALL));
    }
    var others = Reference.COMPLEMENT;
    checks.add(check(Check.outside(sides(new Seed(3), 3, others)), 3, others));
    return checks;
  }

  private static Check check(Check check, int classes, Reference unit) {
    return check.with("classes", classes).with("unit", unit.name());
  }

  static Sides sides(Seed seed, int classes, Reference unit) {
    Indices y = Neurons.inTurn(SAMPLES, classes);
    var pre = Neurons.drawn(seed, y, Neurons.ALIVE, 4, 3);
    double[][] neurons = Neurons.columns(pre);
    var moments = ActivationMoments.of(pre, y, classes);
    double[][] ratios = NeuronIntraclassVarianceRatio.of(moments, unit, 0).table();
    double[] measured = new double[neurons.length], claimed = new double[neurons.length];
    for (int n = 0; n < neurons.length; n++) {
      Plain all = Plain.of(neurons[n]);
      claimed[n] = 1;
      for (int c = 0; c < classes; c++) {
        int own = c;
        Plain in = Plain.of(neurons[n], i -> y.get(i) == own);
        double share = (double) in.count() / SAMPLES, off = (in.mean() - all.mean()) / all.sigma();
        measured[n] += share * ratios[c][n] * ratios[c][n];
        claimed[n] -= share * off * off;
      }
    }
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        1e-12,
        "deviations of 1 about means of 20, each a sum of 31 roundings");
  }
}
