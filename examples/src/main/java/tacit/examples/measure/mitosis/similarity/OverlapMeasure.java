// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.similarity;

import java.util.List;
import java.util.Optional;
import tacit.autodiff.Indices;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.examples.measure.mitosis.LayerMatrices;
import tacit.examples.measure.mitosis.SomeSamples;
import tacit.measures.similarity.NeighborhoodOverlap;

/// `neighborhood-overlap`: [NeighborhoodOverlap] of pairs of layers, and of layers with labels if
/// the file has any.
record OverlapMeasure() implements Measure {
  private static final int USUAL = 30;
  private static final Parameter<Long> NEIGHBORS =
      Parameter.whole(
          "neighbors",
          "",
          "how many of each sample are looked at, the nearest",
          "a whole number of 1 or more",
          USUAL,
          k -> k >= 1 && k <= Integer.MAX_VALUE);

  private static PairMeasure pairs() {
    return new PairMeasure(
        "neighborhood-overlap",
        "share of the nearest neighbors of a sample that pairs of layers agree on, and, where the file has labels, of those that share its label; unrelated layers agree on k/(n - 1)",
        List.of(NEIGHBORS),
        "Doimo et al. 2020",
        Cost.PAIRS,
        (x, y, with) -> {
          var found = NeighborhoodOverlap.of(x, y, neighbors(with), with.kernels());
          return Value.named().with("overlap", found.value()).remark(tied(found));
        });
  }

  private static int neighbors(Arguments with) {
    return Math.toIntExact(with.get(NEIGHBORS));
  }

  private static Optional<String> tied(NeighborhoodOverlap found) {
    if (found.tied() == 0) return Optional.empty();
    return Optional.of(
        "ties, decided by the order of the file, among the neighbors of %d samples"
            .formatted(found.tied()));
  }

  @Override
  public String name() {
    return pairs().name();
  }

  @Override
  public String meaning() {
    return pairs().meaning();
  }

  @Override
  public List<RepKey> needs() {
    return pairs().needs();
  }

  @Override
  public List<Parameter<?>> parameters() {
    return pairs().parameters();
  }

  @Override
  public String source() {
    return pairs().source();
  }

  @Override
  public boolean isLong(RepFile rep, Arguments with) {
    return pairs().isLong(rep, with);
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    if (!rep.has(RepKey.LABELS)) return pairs().of(rep, with);
    var all = LayerMatrices.of(rep, with);
    var some = SomeSamples.of(all.samples(), name(), with);
    var layers = some.of(all, with.kernels());
    Indices labels = some.of(rep.labels());
    boolean alone = layers.byName().size() < 2;
    Finding found = alone ? Finding.of(Value.named()) : pairs().of(rep, with);
    Value last = Value.named();
    for (var each : layers.byName().entrySet()) {
      var overlap =
          NeighborhoodOverlap.ofLabels(each.getValue(), labels, neighbors(with), with.kernels());
      last = Value.named().with("with_labels", overlap.value());
      found =
          found
              .layer(each.getKey(), last)
              .warnings(tied(overlap).map(tie -> each.getKey() + ": " + tie).stream().toList());
    }
    if (!alone) return found;
    var of = new Finding(last, found.layers(), found.sizes(), found.warnings(), found.arrays());
    return some.told(of.warnings(all.warnings()), name());
  }
}
