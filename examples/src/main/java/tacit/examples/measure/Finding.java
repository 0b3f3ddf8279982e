// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tacit.autodiff.Tensor;

/// What a measure found in one file.
///
/// @param layers by the name of an array of the file: what was found there
/// @param warnings what the file could not tell, and which numbers are undefined, and why
/// @param samples by name: arrays with a row a sample, for `--out`
public record Finding(
    Value value,
    SequencedMap<String, Value> layers,
    List<String> warnings,
    SequencedMap<String, Tensor> samples) {

  public static Finding of(Value value) {
    return new Finding(value, new LinkedHashMap<>(), value.remarks(), new LinkedHashMap<>());
  }

  public Finding layer(String name, Value found) {
    var more = new LinkedHashMap<>(layers);
    more.put(name, found);
    return new Finding(value, more, joined(found.remarks()), samples);
  }

  public Finding warnings(List<String> more) {
    return new Finding(value, layers, joined(more), samples);
  }

  public Finding samples(String name, double... numbers) {
    var more = new LinkedHashMap<>(samples);
    more.put(name, Tensor.vector(numbers));
    return new Finding(value, layers, warnings, more);
  }

  private List<String> joined(List<String> more) {
    var all = new ArrayList<>(warnings);
    all.addAll(more);
    return List.copyOf(all);
  }
}
