// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.similarity;

import java.util.List;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.Value;
import tacit.measures.similarity.Dissimilarity;
import tacit.measures.similarity.InformationImbalance;
import tacit.measures.similarity.OrthogonalProcrustes;
import tacit.measures.similarity.RepresentationalDissimilarity;

/// `procrustes`, `rsa` and `information-imbalance`: [OrthogonalProcrustes],
/// [RepresentationalDissimilarity] and [InformationImbalance].
final class Geometry {
  private static final Parameter<Dissimilarity> METRIC =
      Parameter.word("metric", "how unlike two samples are", Dissimilarity.EUCLIDEAN);

  private Geometry() {}

  static Measure procrustes() {
    return new PairMeasure(
        "procrustes",
        "distance of pairs of layers after the best rotation or reflection of one onto the other, 0 where nothing else is between them",
        List.of(),
        "Schoenemann 1966; Williams et al. 2021",
        Cost.SINGULAR_VALUES,
        (x, y, with) -> {
          var found = OrthogonalProcrustes.of(x, y, with.kernels());
          return Value.named()
              .with("squared_distance", found.squaredDistance())
              .with("normalized", found.normalized())
              .with("angle_radians", found.angleRadians())
              .with("cosine", found.cosine())
              .with("nuclear_norm", found.nuclearNorm());
        });
  }

  static Measure rsa() {
    return new PairMeasure(
        "rsa",
        "correlation, in pairs of layers, of how unlike the samples are, over all pairs of samples",
        List.of(METRIC),
        "Kriegeskorte, Mur & Bandettini 2008",
        Cost.RANKS,
        Geometry::rsa);
  }

  private static Value rsa(Tensor x, Tensor y, Arguments with) {
    var on = with.kernels();
    var a = RepresentationalDissimilarity.of(x, with.get(METRIC), on);
    var b = RepresentationalDissimilarity.of(y, with.get(METRIC), on);
    return Value.named()
        .where(
            List.of("pearson", "spearman", "kendall"),
            () -> {
              if (a.isConstant() || b.isConstant()) {
                throw new ArithmeticException(
                    "all samples are equally unlike in %s".formatted(a.isConstant() ? "x" : "y"));
              }
              return new double[] {a.pearson(b), a.spearman(b), a.kendall(b)};
            });
  }

  static Measure imbalance() {
    return new PairMeasure(
        "information-imbalance",
        "how badly nearness in one layer foretells nearness in the other: near 0 if it does, 1 if they are unrelated",
        List.of(),
        "Glielmo et al. 2022",
        Cost.PAIRS,
        (x, y, with) -> {
          var found = InformationImbalance.of(x, y, with.kernels());
          return Value.named()
              .with("first_to_second", found.xToY())
              .with("second_to_first", found.yToX())
              .remark(tied(found));
        });
  }

  private static Optional<String> tied(InformationImbalance found) {
    if (found.tiedXToY() + found.tiedYToX() == 0) return Optional.empty();
    return Optional.of(
        "ties, decided by the order of the file: at %d samples from the first to the second, at %d back"
            .formatted(found.tiedXToY(), found.tiedYToX()));
  }
}
