// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;

/// Eight samples of four subclasses in two classes, with two layers of pre-activations; the third
/// neuron is dead. The numbers that are expected of it come from a NumPy script and from the
/// authors' functions.
abstract class IntraclassRun extends MeasureRun {
  static final Tensor FIRST =
      Tensor.matrix(
          new double[] {2, 0, -1},
          new double[] {3, 1, -2},
          new double[] {-1, .5, -1},
          new double[] {0, 1.5, -2},
          new double[] {.5, -1, -1},
          new double[] {1.5, -3, -2},
          new double[] {-2, 2, -1},
          new double[] {-1, 4, -3});
  static final Tensor SECOND =
      Tensor.matrix(
          new double[] {1, -1},
          new double[] {2, -.5},
          new double[] {-1, 1},
          new double[] {-.5, 2},
          new double[] {1, 1},
          new double[] {2, 3},
          new double[] {-1, -1},
          new double[] {.5, -2});

  static SequencedMap<String, NpyArray> eight() {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("labels", NpyArray.of(Indices.of(0, 0, 0, 0, 1, 1, 1, 1)));
    arrays.put("sublabels", NpyArray.of(Indices.of(0, 0, 1, 1, 2, 2, 3, 3)));
    arrays.put("layer_0", NpyArray.of(FIRST));
    arrays.put("layer_1", NpyArray.of(SECOND));
    return arrays;
  }

  static SequencedMap<String, NpyArray> eight(String key, NpyArray other) {
    var arrays = eight();
    arrays.put(key, other);
    return arrays;
  }

  static SequencedMap<String, NpyArray> eight(String key, Tensor other) {
    return eight(key, NpyArray.of(other));
  }

  static SequencedMap<String, NpyArray> eight(String key, int... numbers) {
    return eight(key, NpyArray.of(Indices.of(numbers)));
  }

  /// A measure of the arrays ends with that line about their file.
  void refused(
      String measure, SequencedMap<String, NpyArray> arrays, String message, String... options)
      throws IOException {
    Path file = file(arrays);
    assertRefused(run(measure, file, options), file + ": " + message);
  }
}
