// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Finding;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.Value;
import tacit.measures.intraclass.ActivationRecord;

/// The layers of a file, each channel of an image one neuron whose answer is the largest over the
/// places.
record HiddenLayers(List<String> names, ActivationRecord record) {
  /// Refused where no layer tells one sample from another.
  static HiddenLayers of(RepFile rep) {
    var names = rep.layers();
    var pooled = new ArrayList<Tensor>();
    for (String name : names) pooled.add(ActivationRecord.of(rep.layer(name)).layer(0));
    var layers = new HiddenLayers(names, ActivationRecord.of(pooled));
    if (layers.where(HiddenLayers::constant).size() < names.size()) return layers;
    throw new IllegalArgumentException(
        "%s: all samples have the same numbers; a constant representation tells nothing"
            .formatted(String.join(", ", names)));
  }

  /// What should be known of a measure of pre-activations.
  ///
  /// @param dead what becomes of neurons that are below 0 on every sample
  List<String> warningsOfPre(String measure, String dead) {
    var warnings = new ArrayList<String>();
    var after = where(layer -> never(layer, v -> v < 0));
    if (!after.isEmpty()) {
      warnings.add(
          "%s: no number below 0, as after ReLU; %s is of numbers before the activation and after batch normalization, which 'tacit train --rep-layers pre' writes"
              .formatted(String.join(", ", after), measure));
    }
    var same = where(HiddenLayers::constant);
    if (!same.isEmpty()) {
      warnings.add("%s: all samples have the same numbers".formatted(String.join(", ", same)));
    }
    int count = IntStream.range(0, names.size()).map(l -> dead(l)).sum();
    if (count > 0) {
      warnings.add(
          "%d of %d neurons are dead, below 0 on every sample, and %s"
              .formatted(count, neurons(), dead));
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

  /// Names of the layers that have a number below 0.
  List<String> negative() {
    return where(layer -> !never(layer, v -> v < 0));
  }

  /// The finding with a number of each of some layers.
  static Finding told(Finding finding, List<String> names, double... numbers) {
    Finding told = finding;
    for (int l = 0; l < numbers.length; l++) {
      told = told.layer(names.get(l), Value.of(numbers[l]));
    }
    return told;
  }

  private List<String> where(Predicate<Tensor> layer) {
    return IntStream.range(0, names.size())
        .filter(l -> layer.test(record.layer(l)))
        .mapToObj(names::get)
        .toList();
  }

  private static boolean never(Tensor layer, DoublePredicate value) {
    return Arrays.stream(layer.toDoubles()).noneMatch(value);
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
