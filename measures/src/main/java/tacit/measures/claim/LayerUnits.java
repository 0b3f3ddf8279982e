// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.claim.Neurons.Units;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.LabelHierarchy;
import tacit.measures.intraclass.LayerDistanceSpread;
import tacit.measures.intraclass.LayerDistanceSpread.Pairs;
import tacit.measures.intraclass.LayerSubclassSilhouette;

/// The spread of distances `c₄` has no units, the silhouette `c₂` has one for a whole layer:
///
/// ```text
/// c₄ stays under pₙ ↦ αₙ pₙ + βₙ with all αₙ > 0
/// c₂ stays under pₙ ↦ α pₙ with one α > 0
/// ```
///
/// Proof: `c₄` takes `z = (p − μ)/σ` first, which an affine map with `α > 0` leaves, and with it
/// percentiles. `c₂` takes cosines of `max(p, 0)`, which lengths do not change and directions do.
///
/// - Measured: the table of the measure, after the change of units
/// - Claimed: the table before it
///
/// The seed is any: 2 is the number of layers.
@Claim(
    id = "derived-layer-units",
    statement =
        "The spread of distances does not change if each neuron is multiplied by a positive number"
            + " and shifted; the silhouette does not change if all neurons of a layer are"
            + " multiplied by one positive number, but does if each has its own.",
    assumption =
        "ε = 0, no neuron is dead before or after, and α > 0, for silhouettes a single one.",
    source = "Tacit; standard scores and cosines",
    status = Status.DERIVED)
public record LayerUnits() implements Theorem {
  private static final LabelHierarchy HIERARCHY = new LabelHierarchy(Indices.of(0, 0, 1, 1), 2);
  private static final int SAMPLES = 40, WIDTH = 24, LAYERS = 2, NEURONS = LAYERS * WIDTH;

  enum Measure {
    SILHOUETTE("c₂"),
    DISTANCE_SPREAD("c₄");

    final String letter;

    Measure(String letter) {
      this.letter = letter;
    }

    /// The whole table, of all layers and of subclasses or classes.
    Tensor of(ActivationRecord pre) {
      Indices y = Neurons.inTurn(SAMPLES, HIERARCHY.subclassCount());
      Indices all = Neurons.inTurn(SAMPLES, SAMPLES);
      double[][] table =
          switch (this) {
            case SILHOUETTE -> LayerSubclassSilhouette.of(pre.relu(), y, HIERARCHY).table();
            case DISTANCE_SPREAD ->
                LayerDistanceSpread.of(
                        pre,
                        HIERARCHY.classes(y),
                        2,
                        Pairs.OFF_DIAGONAL,
                        OptionalInt.empty(),
                        all,
                        0)
                    .table();
          };
      return Tensor.vector(Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray());
    }
  }

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(LAYERS);
    var random = seed.child("units").generator();
    var positive = Units.positive(random, NEURONS);
    var either = Units.eitherSign(random, NEURONS);
    var one = Units.common(3, 0, NEURONS);
    Measure c2 = Measure.SILHOUETTE, c4 = Measure.DISTANCE_SPREAD;
    return List.of(
        check(Check.inside(sides(c4, seed, positive)), c4, "α > 0 and β, of each neuron"),
        check(Check.inside(sides(c4, seed, one)), c4, "one α > 0"),
        check(Check.inside(sides(c2, seed, one)), c2, "one α > 0"),
        check(Check.outside(sides(c2, seed, positive)), c2, "α > 0 and β, of each neuron"),
        check(Check.outside(sides(c4, seed, either)), c4, "α of both signs"));
  }

  private static Check check(Check check, Measure measure, String units) {
    return check.with("measure", measure.letter).with("units", units);
  }

  static Sides sides(Measure measure, Seed seed, Units units) {
    Indices y = Neurons.inTurn(SAMPLES, HIERARCHY.subclassCount());
    // around 0 half of the answers are cut by ReLU; every neuron is above 0 somewhere
    double shift = measure == Measure.SILHOUETTE ? 0 : Neurons.ALIVE;
    var pre = Neurons.drawn(seed, y, shift, WIDTH, WIDTH);
    return Sides.equal(
        measure.of(units.of(pre)),
        measure.of(pre),
        1e-10,
        "scores about means of 40 are off by 10⁻¹⁴, a cosine of 24 of them and a quotient by more");
  }
}
