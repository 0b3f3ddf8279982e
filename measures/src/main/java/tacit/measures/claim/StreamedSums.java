// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.LabelHierarchy;
import tacit.measures.intraclass.LayerDistanceSpread;
import tacit.measures.intraclass.LayerDistanceSpread.Pairs;
import tacit.measures.intraclass.LayerSubclassSilhouette;

/// Silhouettes and spreads need no matrix of distances: with `d₀` one of them and `N` their count
///
/// ```text
/// a(x) = Σ_{y ∈ C} d(x, y)/(|C| − 1),   Σ² = Σ (d − d₀)²/N − (Σ (d − d₀)/N)²
/// ```
///
/// are sums that are added up as distances are made.
///
/// Proof: the variance does not change if all numbers are shifted; nothing is left out.
///
/// - Measured: the tables of `c₂` and `c₄`, which keep no distance
/// - Claimed: the same of the matrix of all distances, deviations in two passes
///
/// Outside, the matrix counts the distance of a sample to itself, which is 0.
///
/// The seed is any: 60 is the number of samples.
@Claim(
    id = "derived-streamed-sums",
    statement =
        "Silhouettes and the spread of distances, added up one sample at a time, are those of the"
            + " matrix of all distances.",
    assumption = "The distance of a sample to itself does not count.",
    source = "Tacit; a variance does not change with the origin",
    status = Status.DERIVED)
public record StreamedSums() implements Theorem {
  private static final LabelHierarchy HIERARCHY = new LabelHierarchy(Indices.of(0, 1, 0, 1, 1), 2);
  private static final int SAMPLES = 60, WIDTH = 12;

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(SAMPLES);
    return List.of(
        check(Check.inside(silhouettes(seed, false)), "c₂", "left out"),
        check(Check.inside(spreads(seed, false)), "c₄", "left out"),
        check(Check.outside(silhouettes(seed, true)), "c₂", "counted"),
        check(Check.outside(spreads(seed, true)), "c₄", "counted"));
  }

  private static Check check(Check check, String measure, String diagonal) {
    return check.with("measure", measure).with("distance to itself", diagonal);
  }

  private static Indices subclasses() {
    return Neurons.inTurn(SAMPLES, HIERARCHY.subclassCount());
  }

  static Sides silhouettes(Seed seed, boolean diagonal) {
    ActivationRecord post = Neurons.drawn(seed, subclasses(), 0, WIDTH, WIDTH).relu();
    double[][] table = LayerSubclassSilhouette.of(post, subclasses(), HIERARCHY).table();
    double[][] plain = new double[table.length][post.layerCount()];
    for (int l = 0; l < post.layerCount(); l++) {
      var all = new AllDistances(post.layer(l));
      for (int i = 0; i < plain.length; i++) {
        List<Indices> others = new ArrayList<>();
        for (int j : HIERARCHY.siblings(i).toArray()) {
          others.add(AllDistances.members(subclasses(), j));
        }
        Indices own = AllDistances.members(subclasses(), i);
        plain[i][l] = all.silhouette(own, others, diagonal);
      }
    }
    return sides(table, plain);
  }

  static Sides spreads(Seed seed, boolean diagonal) {
    ActivationRecord pre = Neurons.drawn(seed, subclasses(), Neurons.ALIVE, WIDTH, WIDTH);
    Indices labels = HIERARCHY.classes(subclasses()), each = Neurons.inTurn(SAMPLES, SAMPLES);
    double[][] table =
        LayerDistanceSpread.of(pre, labels, 2, Pairs.OFF_DIAGONAL, OptionalInt.of(0), each, 0)
            .table();
    double[][] plain = new double[2][pre.layerCount()];
    for (int l = 0; l < pre.layerCount(); l++) {
      var all = new AllDistances(aboveLeast(pre.layer(l)));
      double unit = all.spread(each, diagonal);
      for (int c = 0; c < 2; c++) {
        plain[c][l] = all.spread(AllDistances.members(labels, c), diagonal) / unit;
      }
    }
    return sides(table, plain);
  }

  /// Each neuron by its deviation, from its least answer on: the percentile 0.
  private static Tensor aboveLeast(Tensor layer) {
    int n = layer.shape().size(0), d = layer.shape().size(1);
    double[][] rows = new double[n][d];
    for (int j = 0; j < d; j++) {
      int neuron = j;
      double[] p = IntStream.range(0, n).mapToDouble(i -> layer.get(i, neuron)).toArray();
      double least = IntStream.range(0, n).mapToDouble(i -> p[i]).min().orElseThrow();
      double sigma = Plain.of(p).sigma();
      for (int i = 0; i < n; i++) rows[i][j] = (p[i] - least) / sigma;
    }
    return Tensor.matrix(rows);
  }

  private static Sides sides(double[][] table, double[][] plain) {
    return Sides.equal(
        Tensor.matrix(table),
        Tensor.matrix(plain),
        1e-12,
        "sums of 60 or 1770 distances of 12 products, about means of 20, and their quotients");
  }
}
