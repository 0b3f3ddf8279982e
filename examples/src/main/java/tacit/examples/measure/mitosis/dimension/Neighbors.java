// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.dimension;

import java.util.List;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.Value;
import tacit.measures.dimension.Gride;
import tacit.measures.dimension.LevinaBickel;
import tacit.measures.dimension.TwoNn;

/// `two-nn`, `levina-bickel` and `gride`: [TwoNn], [LevinaBickel] and [Gride].
final class Neighbors {
  private static final double USUAL_FRACTION = 0.9;
  private static final int USUAL_NEIGHBORS = 10;
  private static final Parameter<Double> FRACTION =
      Parameter.real(
          "fraction",
          "share of the samples",
          "how many of the smallest ratios the line goes through",
          "a number above 0 and below 1",
          Optional.of(USUAL_FRACTION),
          f -> f > 0 && f < 1);
  private static final Parameter<Long> NEIGHBORS =
      Parameter.whole(
          "neighbors",
          "",
          "how many of each sample are looked at, the nearest",
          "a whole number of 1 or more",
          USUAL_NEIGHBORS,
          k -> k >= 1 && k <= Integer.MAX_VALUE);
  private static final Parameter<Long> NEARER =
      Parameter.whole(
          "n1",
          "neighbors",
          "the nearer of the two neighbors whose distances are compared",
          "a whole number of 1 or more",
          1,
          n -> n >= 1 && n <= Integer.MAX_VALUE / 2);
  private static final Parameter<Long> FARTHER =
      Parameter.whole(
          "n2",
          "neighbors",
          "the farther of them; without it, 2 n1",
          "a whole number of 2 or more",
          Optional.empty(),
          n -> n >= 2 && n <= Integer.MAX_VALUE);

  private Neighbors() {}

  static Measure twoNn() {
    return new LayerMeasure(
        "two-nn",
        "dimension of layers by how much farther the second neighbor of a sample is than the first: by a line, and by likelihood",
        List.of(FRACTION),
        "Facco, d'Errico, Rodriguez & Laio 2017",
        true,
        (x, with) -> {
          var found = TwoNn.of(x, with.kernels());
          return Value.named()
              .with("line", found.ratios().line(with.get(FRACTION)))
              .with("unbiased", found.ratios().unbiased())
              .with("likelihood", found.ratios().likelihood())
              .with("least_error", found.ratios().leastError())
              .with("standard_error", found.standardError())
              .with("scale", found.scale())
              .remark(duplicates(found.duplicates()));
        });
  }

  static Measure levinaBickel() {
    return new LayerMeasure(
        "levina-bickel",
        "dimension of layers around each sample by its nearest neighbors, averaged over samples, and by one likelihood for all",
        List.of(NEIGHBORS),
        "Levina & Bickel 2004; MacKay & Ghahramani 2005",
        true,
        Neighbors::levinaBickel);
  }

  private static Value levinaBickel(Tensor x, Arguments with) {
    var found = LevinaBickel.of(x, Math.toIntExact(with.get(NEIGHBORS)), with.kernels());
    return Value.named()
        .where("mean", found::value)
        .where("unbiased", found::unbiased)
        .where("mackay_ghahramani", found::mackayGhahramani)
        .where("standard_error", found::standardError)
        .with("scale", found.scale())
        .remark(duplicates(found.duplicates()));
  }

  static Measure gride() {
    return new LayerMeasure(
        "gride",
        "dimension of layers by the distances of two neighbors of one's choice, so at a scale of one's choice",
        List.of(NEARER, FARTHER),
        "Denti, Doimo, Laio & Mira 2022",
        true,
        Neighbors::gride);
  }

  private static Value gride(Tensor x, Arguments with) {
    int n1 = Math.toIntExact(with.get(NEARER));
    int n2 = Math.toIntExact(with.find(FARTHER).orElse(2L * n1));
    var found = Gride.of(x, n1, n2, with.kernels());
    return Value.named()
        .with("unbiased", found.value())
        .with("likelihood", found.likelihood())
        .with("standard_error", found.standardError())
        .with("scale", found.scale())
        .remark(duplicates(found.duplicates()));
  }

  private static Optional<String> duplicates(int count) {
    if (count == 0) return Optional.empty();
    return Optional.of("%d samples left out, as equal to another".formatted(count));
  }
}
