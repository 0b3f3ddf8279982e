// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.claim.Neurons.Units;
import tacit.measures.intraclass.ActivationMoments;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.LabelHierarchy;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;
import tacit.measures.intraclass.NeuronSubclassSelectivity;

/// Selectivity `c₁` and variance ratio `c₃` have no units: for `pₙ ↦ αₙ pₙ + βₙ`
///
/// ```text
/// c₁ stays if all αₙ > 0,   c₃ stays if all αₙ ≠ 0
/// ```
///
/// Proof: `μ ↦ α μ + β` and `σ ↦ |α| σ` on every set of samples, so the gap of two means over a sum
/// of deviations takes the sign of `α`, and a quotient of deviations not even that.
///
/// - Measured: the measure after the change of units, at every `k`
/// - Claimed: the measure before it
///
/// The rule for dead neurons, ratio 0, and the `ε` in a denominator know the origin and the unit:
/// outside, all neurons are shifted below 0, or measured in units of `10⁷` at `ε = 10⁻⁷`.
///
/// The seed is any: 8 is the number of samples of each subclass.
@Claim(
    id = "derived-neuron-units",
    statement =
        "Subclass selectivity does not change if each neuron is multiplied by a positive number and"
            + " shifted, and the intraclass variance ratio not even if some are turned over.",
    assumption = "ε = 0, no neuron is dead before or after, and for selectivity all αₙ > 0.",
    source = "Tacit; means and deviations of an affine map",
    status = Status.DERIVED)
public record NeuronUnits() implements Theorem {
  private static final LabelHierarchy HIERARCHY = new LabelHierarchy(Indices.of(0, 0, 1, 1), 2);
  private static final int SAMPLES = 32, NEURONS = 7;
  private static final double GUARD = 1e-7;

  enum Measure {
    SELECTIVITY("c₁"),
    VARIANCE_RATIO("c₃");

    final String letter;

    Measure(String letter) {
      this.letter = letter;
    }

    /// At every `k`.
    Tensor of(ActivationRecord pre, double epsilon) {
      double[] values = new double[NEURONS];
      for (int k = 1; k <= NEURONS; k++) values[k - 1] = of(pre, epsilon, k);
      return Tensor.vector(values);
    }

    private double of(ActivationRecord pre, double epsilon, int k) {
      Indices y = Neurons.inTurn(SAMPLES, HIERARCHY.subclassCount());
      return switch (this) {
        case SELECTIVITY ->
            NeuronSubclassSelectivity.of(
                    ActivationMoments.of(pre, y, HIERARCHY.subclassCount()), HIERARCHY, epsilon)
                .value(k);
        case VARIANCE_RATIO ->
            NeuronIntraclassVarianceRatio.of(
                    ActivationMoments.of(pre, HIERARCHY.classes(y), 2), Reference.ALL, epsilon)
                .value(k);
      };
    }
  }

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(SAMPLES / HIERARCHY.subclassCount());
    var random = seed.child("units").generator();
    var positive = Units.positive(random, NEURONS);
    var either = Units.eitherSign(random, NEURONS);
    var dead = Units.common(1, -2 * Neurons.ALIVE, NEURONS);
    var tiny = Units.common(GUARD, 0, NEURONS);
    Measure c1 = Measure.SELECTIVITY, c3 = Measure.VARIANCE_RATIO;
    return List.of(
        check(Check.inside(sides(c1, seed, positive, 0)), c1, "α > 0", 0),
        check(Check.inside(sides(c3, seed, positive, 0)), c3, "α > 0", 0),
        check(Check.inside(sides(c3, seed, either, 0)), c3, "α of both signs", 0),
        check(Check.outside(sides(c1, seed, either, 0)), c1, "α of both signs", 0),
        check(Check.outside(sides(c1, seed, dead, 0)), c1, "β = −40: all dead", 0),
        check(Check.outside(sides(c3, seed, dead, 0)), c3, "β = −40: all dead", 0),
        check(Check.outside(sides(c1, seed, tiny, GUARD)), c1, "α = 10⁻⁷", GUARD),
        check(Check.outside(sides(c3, seed, tiny, GUARD)), c3, "α = 10⁻⁷", GUARD));
  }

  private static Check check(Check check, Measure measure, String units, double epsilon) {
    return check.with("measure", measure.letter).with("units", units).with("ε", epsilon);
  }

  static Sides sides(Measure measure, Seed seed, Units units, double epsilon) {
    Indices y = Neurons.inTurn(SAMPLES, HIERARCHY.subclassCount());
    var pre = Neurons.drawn(seed, y, Neurons.ALIVE, 4, 3);
    return Sides.equal(
        measure.of(units.of(pre), epsilon),
        measure.of(pre, epsilon),
        1e-11,
        "deviations of 1/2 about means of 100, of which each of 32 samples has the rounding");
  }
}
