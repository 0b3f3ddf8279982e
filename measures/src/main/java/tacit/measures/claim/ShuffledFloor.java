// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.LayerSubclassSilhouette;
import tacit.measures.intraclass.NeuronSubclassSelectivity;
import tacit.measures.intraclass.SubclassFloor;

/// `c₁` and `c₂` see clusters that a network was not told of, not only how many neurons there are
/// to choose from: dealt anew inside each class, the labels of clusters leave less,
///
/// ```text
/// c(labels) > largest of 20 shuffles of c
/// ```
///
/// Why: were answers the same for all clusters of a class, the labels would be one more shuffle,
/// and beat the other 20 with chance 1/21.
///
/// - Measured: the largest `c₁` and `c₂` of 20 shuffles
/// - Claimed: both of the labels as they are
///
/// Outside, the labels are dealt by chance from the start.
///
/// The seeds are 0, 1 and 2, taken as they came; the test tries others.
@Claim(
    id = "derived-shuffled-floor",
    statement =
        "In a network that was taught classes made of clusters, the selectivity and the silhouette"
            + " of the clusters are above those of 20 shuffles of their labels inside the classes.",
    assumption =
        "The clusters are in the data; labels that mean nothing are no better than another"
            + " shuffle.",
    source = "Tacit; a permutation test",
    loose =
        "The floor is what chance leaves, and what the network knows of the clusters is far above"
            + " it.",
    status = Status.DERIVED)
public record ShuffledFloor() implements Theorem {
  private static final int SHUFFLES = 20, STEPS = 100;

  @Override
  public List<Check> checks() {
    return List.of(
        check(Check.inside(sides(new Seed(0), STEPS, true)), 0, STEPS, "clusters"),
        check(Check.inside(sides(new Seed(1), STEPS, true)), 1, STEPS, "clusters"),
        check(Check.inside(sides(new Seed(2), 0, true)), 2, 0, "clusters"),
        check(Check.outside(sides(new Seed(0), STEPS, false)), 0, STEPS, "by chance"));
  }

  private static Check check(Check check, long seed, int steps, String labels) {
    return check.with("seed", seed).with("steps", steps).with("labels", labels);
  }

  static Sides sides(Seed seed, int steps, boolean known) {
    MadeNetwork network = MadeNetwork.taught(seed, steps);
    ActivationRecord pre = network.pre(), post = pre.relu();
    Indices labels = known ? network.clusters() : dealt(network.clusters(), seed);
    var h = MadeNetwork.HIERARCHY;
    var c1 = floor(y -> NeuronSubclassSelectivity.of(pre, y, h).value(1), labels, seed);
    var c2 = floor(y -> LayerSubclassSilhouette.of(post, y, h).value(1), labels, seed);
    return Sides.atMost(
        Tensor.vector(c1.largest(), c2.largest()),
        Tensor.vector(c1.value(), c2.value()),
        0,
        "two numbers that are far apart");
  }

  private static SubclassFloor floor(ToDoubleFunction<Indices> measure, Indices labels, Seed seed) {
    var random = seed.child("shuffles").generator();
    return SubclassFloor.of(measure, labels, MadeNetwork.HIERARCHY, SHUFFLES, random);
  }

  /// The clusters of each class in an order by chance.
  private static Indices dealt(Indices clusters, Seed seed) {
    int classes = MadeNetwork.HIERARCHY.classCount();
    int perClass = MadeNetwork.CLUSTERS / classes;
    double[] order = DrawnModels.order(clusters.size(), seed.child("chance").generator());
    int[] dealt = clusters.toArray();
    for (int i = 0; i < dealt.length; i++) {
      dealt[i] = dealt[i] / perClass * perClass + (int) order[i] % perClass;
    }
    return Indices.of(dealt);
  }
}
