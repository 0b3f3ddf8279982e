// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Finding;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.Value;
import tacit.measures.intraclass.ActivationRecord;

/// The layers of a file, each channel of an image one neuron whose answer is the largest over the
/// places.
///
/// @param negative names of the layers that have a number below 0 at any place
record HiddenLayers(List<String> names, ActivationRecord record, List<String> negative) {
  /// Squares of larger numbers are beyond all doubles.
  private static final double LARGEST = 1e150;

  /// Refused where no layer tells one sample from another.
  static HiddenLayers of(RepFile rep) {
    var names = rep.layers();
    var pooled = new ArrayList<Tensor>();
    var negative = new ArrayList<String>();
    for (String name : names) {
      Tensor layer = rep.layer(name);
      double[] values = layer.toDoubles();
      if (Arrays.stream(values).anyMatch(x -> Math.abs(x) > LARGEST)) {
        throw rep.bad(name, "holds numbers beyond 1e150, whose squares no double holds; scale it");
      }
      if (Arrays.stream(values).anyMatch(x -> x < 0)) negative.add(name);
      pooled.add(ActivationRecord.of(layer).layer(0));
    }
    var layers = new HiddenLayers(names, ActivationRecord.of(pooled), List.copyOf(negative));
    if (layers.constant().size() < names.size()) return layers;
    throw new IllegalArgumentException(
        "%s: all samples have the same numbers; a constant representation tells nothing"
            .formatted(String.join(", ", names)));
  }

  /// What should be known of a measure of pre-activations.
  List<String> warningsOfPre() {
    var warnings = new ArrayList<String>();
    var after = names.stream().filter(name -> !negative.contains(name)).toList();
    if (!after.isEmpty()) {
      warnings.add(
          "%s: no number below 0, as after ReLU; c1, c3, c4 and standardized c2 are of numbers before the activation and after batch normalization, which 'tacit train --rep-layers pre' writes"
              .formatted(String.join(", ", after)));
    }
    if (!constant().isEmpty()) {
      warnings.add(
          "%s: all samples have the same numbers".formatted(String.join(", ", constant())));
    }
    int count = IntStream.range(0, names.size()).map(this::dead).sum();
    if (count > 0) {
      warnings.add(
          "%d of %d neurons are dead, below 0 on every sample: they count as 0 in c1 and c3, and c4 and standardized c2 leave them out"
              .formatted(count, neurons()));
    }
    return warnings;
  }

  /// Says where `k` is more than there are.
  static List<String> warningsOfK(long k, String what, int count) {
    if (k <= count) return List.of();
    return List.of("k is %d, more than there are %s (%d), so all count".formatted(k, what, count));
  }

  int neurons() {
    return IntStream.range(0, names.size()).map(record::width).sum();
  }

  /// Names of the layers that have a neuron that is not dead.
  List<String> alive() {
    return IntStream.range(0, names.size())
        .filter(l -> dead(l) < record.width(l))
        .mapToObj(names::get)
        .toList();
  }

  /// The finding with a number of each of some layers.
  static Finding told(Finding finding, List<String> names, double... numbers) {
    Finding told = finding;
    for (int l = 0; l < numbers.length; l++) {
      told = told.layer(names.get(l), Value.of(numbers[l]));
    }
    return told;
  }

  /// Names of the layers that have the same numbers for every sample.
  private List<String> constant() {
    return IntStream.range(0, names.size())
        .filter(l -> constant(record.layer(l)))
        .mapToObj(names::get)
        .toList();
  }

  private static boolean constant(Tensor layer) {
    double[] values = layer.toDoubles();
    int d = layer.shape().size(1);
    return IntStream.range(d, values.length).allMatch(i -> values[i] == values[i % d]);
  }

  /// How many neurons of a layer are below 0 on every sample.
  private int dead(int l) {
    double[] values = record.layer(l).toDoubles();
    int d = record.width(l);
    return (int)
        IntStream.range(0, d)
            .filter(
                j -> IntStream.range(0, record.sampleCount()).allMatch(i -> values[i * d + j] < 0))
            .count();
  }
}
