// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.dimension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.examples.measure.mitosis.LayerMatrices;
import tacit.examples.measure.mitosis.Pixels;
import tacit.measures.selectivity.NeuronSelectivity;

/// `selectivity`: [NeuronSelectivity], mean over the neurons that have each index; its value is
/// that of the last layer.
record NeuronMeasure() implements Measure {
  @Override
  public String name() {
    return "selectivity";
  }

  @Override
  public String meaning() {
    return "how few classes or samples the neurons of a layer answer to, on average; 1 is the most selective, but of treves_rolls the least; --out has each neuron";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LAYERS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Pixels.PARAMETER);
  }

  @Override
  public String source() {
    return "Morcos et al. 2018; Treves & Rolls 1991; Vinje & Gallant 2000; Hoyer 2004";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var layers = LayerMatrices.of(rep, with);
    Indices labels = rep.labels();
    int classes = Arrays.stream(labels.toArray()).max().orElse(0) + 1;
    var found = Finding.of(Value.named());
    Value last = Value.named();
    for (var each : layers.byName().entrySet()) {
      var neurons = neurons(each.getValue(), labels, classes);
      last = means(neurons);
      found =
          found
              .layer(each.getKey(), last)
              .warnings(warnings(each.getKey(), neurons))
              .array("selectivity_" + each.getKey(), table(neurons, with.kernels()));
    }
    return new Finding(last, found.layers(), found.sizes(), found.warnings(), found.arrays())
        .warnings(layers.warnings());
  }

  /// Each index of each neuron, NaN where it has none; all NaN is Morcos' of negative answers.
  private static SequencedMap<String, double[]> neurons(Tensor x, Indices labels, int classes) {
    var of = NeuronSelectivity.of(x, labels, classes);
    boolean negative = Arrays.stream(x.toDoubles()).anyMatch(r -> r < 0);
    double[] none = new double[x.shape().size(1)];
    Arrays.fill(none, Double.NaN);
    var all = new LinkedHashMap<String, double[]>();
    all.put("morcos", negative ? none : of.morcos());
    all.put("treves_rolls", of.trevesRolls());
    all.put("vinje_gallant", of.vinjeGallant());
    all.put("hoyer", of.hoyer());
    all.put("eta_squared", of.etaSquared());
    return all;
  }

  private static Value means(SequencedMap<String, double[]> neurons) {
    Value means = Value.named();
    for (var each : neurons.entrySet()) {
      double mean =
          Arrays.stream(each.getValue()).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
      means = means.orNone(each.getKey(), mean);
    }
    return means;
  }

  private static List<String> warnings(String layer, SequencedMap<String, double[]> neurons) {
    var warnings = new ArrayList<String>();
    neurons.forEach((index, numbers) -> {
      long without = Arrays.stream(numbers).filter(Double::isNaN).count();
      if (without == 0) return;
      warnings.add(
          index.equals("morcos")
              ? layer + ": has numbers below 0, for which morcos has no range; give it after ReLU"
              : "%s: %s is undefined of %d of %d neurons, which %s"
                  .formatted(
                      layer,
                      index,
                      without,
                      numbers.length,
                      index.equals("eta_squared") ? "never change" : "are 0 on every sample"));
    });
    return warnings;
  }

  /// `(d, 5)`, the indices in the order of the answer.
  private static Tensor table(SequencedMap<String, double[]> neurons, Kernels on) {
    double[][] rows = neurons.values().toArray(double[][]::new);
    return on.permute(Tensor.matrix(rows), 1, 0);
  }
}
