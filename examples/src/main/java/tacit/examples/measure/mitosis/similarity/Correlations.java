// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.similarity;

import java.util.List;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.Value;
import tacit.measures.similarity.CanonicalCorrelation;
import tacit.measures.similarity.Pwcca;
import tacit.measures.similarity.Svcca;

/// `cca`, `svcca` and `pwcca`: [CanonicalCorrelation] and its mean over some directions, or
/// weighted.
final class Correlations {
  private static final double USUAL = 0.99;
  private static final Parameter<Double> THRESHOLD =
      Parameter.real(
          "threshold",
          "share of the energy",
          "of each layer the fewest directions are kept whose energy reaches it",
          "a number above 0, up to 1",
          Optional.of(USUAL),
          share -> share > 0 && share <= 1);
  private static final Parameter<Svcca.Energy> ENERGY =
      Parameter.word(
          "energy",
          "what a direction counts: its variance, or its singular value as some published code has it",
          Svcca.Energy.VARIANCE);

  private Correlations() {}

  static Measure cca() {
    return new PairMeasure(
        "cca",
        "canonical correlations of pairs of layers: unchanged by any invertible map, so they take many more samples than neurons",
        List.of(),
        "Hotelling 1936; Raghu et al. 2017",
        Cost.SINGULAR_VALUES,
        (x, y, with) -> {
          var found = CanonicalCorrelation.of(x, y, with.kernels());
          return Value.named()
              .with("mean", found.mean())
              .with("r_squared", found.rSquared())
              .with("yanai", found.yanai())
              .with("pillai", found.pillai())
              .with("wilks", found.wilks())
              .with("r2_of_second_by_first", found.rSquaredOfYGivenX())
              .with("r2_of_first_by_second", found.rSquaredOfXGivenY())
              .with("rank_of_first", found.rankX())
              .with("rank_of_second", found.rankY())
              .remark(found.warning());
        });
  }

  static Measure svcca() {
    return new PairMeasure(
        "svcca",
        "mean canonical correlation of the strongest directions of pairs of layers",
        List.of(THRESHOLD, ENERGY),
        "Raghu et al. 2017",
        Cost.SINGULAR_VALUES,
        Correlations::svcca);
  }

  private static Value svcca(Tensor x, Tensor y, Arguments with) {
    var found = Svcca.of(x, y, with.get(THRESHOLD), with.get(ENERGY), with.kernels());
    return Value.named()
        .with("mean", found.value())
        .with("kept_of_first", found.keptX())
        .with("kept_of_second", found.keptY())
        .remark(found.correlation().warning());
  }

  static Measure pwcca() {
    return new PairMeasure(
        "pwcca",
        "canonical correlations of pairs of layers, weighted by what their directions carry of the layer of lower rank, the first if equal; and by either",
        List.of(),
        "Morcos, Raghu & Bengio 2018",
        Cost.SINGULAR_VALUES,
        Correlations::pwcca);
  }

  private static Value pwcca(Tensor x, Tensor y, Arguments with) {
    var on = with.kernels();
    var usual = Pwcca.of(x, y, on);
    var other = usual.byX() ? Pwcca.byY(x, y, on) : Pwcca.byX(x, y, on);
    return Value.named()
        .with("mean", usual.value())
        .with("by_first", usual.byX() ? usual.value() : other.value())
        .with("by_second", usual.byX() ? other.value() : usual.value())
        .remark(usual.warning())
        .remark(warning(x, y, with));
  }

  /// That of the correlations, which takes them; only few samples can give one.
  private static Optional<String> warning(Tensor x, Tensor y, Arguments with) {
    boolean few = x.shape().size(0) - 1 < x.shape().size(1) + y.shape().size(1);
    return few ? CanonicalCorrelation.of(x, y, with.kernels()).warning() : Optional.empty();
  }
}
