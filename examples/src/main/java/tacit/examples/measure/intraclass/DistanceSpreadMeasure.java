// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.intraclass.LayerDistanceSpread;
import tacit.measures.intraclass.LayerDistanceSpread.Pairs;

/// `c4`: [LayerDistanceSpread] of pre-activations.
record DistanceSpreadMeasure() implements Measure {
  private static final Parameter<Pairs> PAIRS =
      Parameter.word(
          "pairs",
          "distances that count, of different samples or with those of each to itself too",
          Pairs.OFF_DIAGONAL);
  private static final Parameter<Long> UNIT =
      Parameter.whole(
          "unit",
          "samples",
          "of how many drawn samples the unit is, the spread of all distances, to save time; without it, of all",
          "a whole number of 2 or more",
          Optional.empty(),
          n -> n >= 2);

  @Override
  public String name() {
    return "c4";
  }

  @Override
  public String meaning() {
    return "how much the distances inside a class differ, in units of how much they differ at all";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LAYERS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(
        Choices.LAYERS, PAIRS, Choices.PERCENTILE, UNIT, Choices.EPSILON, Parameter.SEED);
  }

  @Override
  public String source() {
    return "Carbonnelle 2022 (thesis), eq. 2.5; published code";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var classes = Groups.classes(rep);
    var layers = HiddenLayers.of(rep);
    var names = layers.alive();
    int k = Choices.count(Choices.LAYERS, with);
    var found =
        LayerDistanceSpread.of(
            layers.record(),
            classes.of(),
            classes.count(),
            with.get(PAIRS),
            Choices.percentile(with),
            unit(classes.of().size(), with),
            with.get(Choices.EPSILON));
    return HiddenLayers.told(Finding.of(Value.of(found.value(k))), names, found.perLayer())
        .warnings(VarianceRatioMeasure.warnings(classes))
        .warnings(layers.warningsOfPre())
        .warnings(HiddenLayers.warningsOfK(k, "layers", names.size()))
        .array("c4_table", Tensor.matrix(found.table()));
  }

  /// Without replacement.
  private static Indices unit(int n, Arguments with) {
    int[] all = IntStream.range(0, n).toArray();
    long wanted = with.find(UNIT).orElse((long) n);
    if (wanted >= n) return Indices.of(all);
    RandomGenerator random = new Seed(with.get(Parameter.SEED)).child("unit").generator();
    for (int i = 0; i < wanted; i++) {
      int j = random.nextInt(i, n), kept = all[i];
      all[i] = all[j];
      all[j] = kept;
    }
    return Indices.of(IntStream.of(all).limit(wanted).sorted().toArray());
  }
}
