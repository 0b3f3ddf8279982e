// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.similarity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.examples.measure.mitosis.LayerMatrices;
import tacit.examples.measure.mitosis.Pixels;
import tacit.examples.measure.mitosis.SomeSamples;

/// A measure of every pair of layers of a file; its value is that of the first and the last.
///
/// @param choices parameters beside those of every pair measure
record PairMeasure(
    String name,
    String meaning,
    List<Parameter<?>> choices,
    String source,
    Cost cost,
    Comparison comparison)
    implements Measure {
  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LAYERS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    var all = new ArrayList<>(choices);
    all.add(Pixels.PARAMETER);
    if (cost.isSquare()) all.addAll(List.of(SomeSamples.MOST, Parameter.SEED));
    return all;
  }

  @Override
  public boolean isLong(RepFile rep, Arguments with) {
    int layers = rep.layers().size();
    if (layers < 2) return false;
    var read = LayerMatrices.of(rep, with);
    double n = read.samples();
    if (cost.isSquare()) n = Math.min(n, with.get(SomeSamples.MOST));
    return layers * (layers - 1) / 2.0 * cost.of(n, read.widest()) > Cost.LONG;
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var layers = LayerMatrices.of(rep, with);
    if (!cost.isSquare()) return of(layers, with);
    var some = SomeSamples.of(layers.samples(), name, with);
    return some.told(of(some.of(layers, with.kernels()), with), name);
  }

  private Finding of(LayerMatrices layers, Arguments with) {
    var names = List.copyOf(layers.byName().keySet());
    if (names.size() < 2) {
      throw new IllegalArgumentException(
          "compares layers, but the file has %s alone; give layer_0, layer_1, ..., two networks as two layers"
              .formatted(names.getFirst()));
    }
    var found = new LinkedHashMap<String, Value>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        found.put(names.get(i) + ", " + names.get(j), of(layers, names.get(i), names.get(j), with));
      }
    }
    String ends = names.getFirst() + ", " + names.getLast();
    return told(found, found.getOrDefault(ends, Value.named())).warnings(layers.warnings());
  }

  private Value of(LayerMatrices layers, String first, String second, Arguments with) {
    Tensor x = layers.byName().getOrDefault(first, Tensor.vector());
    Tensor y = layers.byName().getOrDefault(second, Tensor.vector());
    try {
      return comparison.of(x, y, with);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s as x and %s as y: %s".formatted(first, second, e.getMessage()), e);
    }
  }

  /// With each remark once, before it the pairs that it is of.
  private static Finding told(LinkedHashMap<String, Value> found, Value ends) {
    var remarks = new LinkedHashMap<String, List<String>>();
    Finding told = Finding.of(new Value(ends.numbers(), List.of()));
    for (var each : found.entrySet()) {
      told = told.layer(each.getKey(), new Value(each.getValue().numbers(), List.of()));
      for (String remark : each.getValue().remarks()) {
        remarks.computeIfAbsent(remark, _ -> new ArrayList<>()).add(each.getKey());
      }
    }
    var warnings = new ArrayList<String>();
    remarks.forEach((remark, pairs) -> warnings.add(String.join("; ", pairs) + ": " + remark));
    return told.warnings(warnings);
  }
}
