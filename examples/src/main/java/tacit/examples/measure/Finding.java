// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;

/// What a measure found in one file.
///
/// @param layers by the name of an array of the file: what was found there
/// @param sizes by their number of neurons: what was found of chunks of a layer
/// @param warnings what the file could not tell, and which numbers are undefined, and why
/// @param arrays by name, for `--out`: with a row a sample, class, subclass, neuron or draw
public record Finding(
    Value value,
    SequencedMap<String, Value> layers,
    SequencedMap<String, Value> sizes,
    List<String> warnings,
    SequencedMap<String, NpyArray> arrays) {

  public static Finding of(Value value) {
    return new Finding(
        value,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        value.remarks(),
        new LinkedHashMap<>());
  }

  public Finding layer(String name, Value found) {
    var more = new LinkedHashMap<>(layers);
    more.put(name, found);
    return new Finding(value, more, sizes, joined(found.remarks()), arrays);
  }

  /// With what was found of chunks of some neurons; numbers that are undefined there need no word.
  public Finding size(int neurons, Value found) {
    var more = new LinkedHashMap<>(sizes);
    more.put(Integer.toString(neurons), found);
    return new Finding(value, layers, more, warnings, arrays);
  }

  public Finding warnings(List<String> more) {
    return new Finding(value, layers, sizes, joined(more), arrays);
  }

  /// With a number of each sample.
  public Finding samples(String name, double... numbers) {
    return array(name, Tensor.vector(numbers));
  }

  public Finding array(String name, Tensor numbers) {
    return array(name, NpyArray.of(numbers));
  }

  public Finding array(String name, Indices numbers) {
    return array(name, NpyArray.of(numbers));
  }

  private Finding array(String name, NpyArray numbers) {
    var more = new LinkedHashMap<>(arrays);
    more.put(name, numbers);
    return new Finding(value, layers, sizes, warnings, more);
  }

  private List<String> joined(List<String> more) {
    var all = new ArrayList<>(warnings);
    all.addAll(more);
    return List.copyOf(all);
  }
}
