// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.NpzWriter;
import tacit.examples.Tacit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder with the file of a small network of 3 classes, and `tacit measure` run on it.
///
/// The network is `h = max(W₁ x, 0)`, `f = W₂ h` for `x` of (2, 1), (1, 3), (−1, −2) and (3, −1).
abstract class MeasureRun {
  static final Tensor LOGITS =
      Tensor.matrix(
          new double[] {2.5, 0.5, -3},
          new double[] {1, 3, -4},
          new double[] {0.5, -0.5, 0},
          new double[] {5, -2, -3});
  static final Tensor HIDDEN =
      Tensor.matrix(
          new double[] {2, 1, 1},
          new double[] {1, 3, 0},
          new double[] {0, 0, 1},
          new double[] {3, 0, 4});
  static final Tensor W1 =
      Tensor.matrix(new double[] {1, 0}, new double[] {0, 1}, new double[] {1, -1});
  static final Tensor W2 =
      Tensor.matrix(new double[] {1, 0, 0.5}, new double[] {0, 1, -0.5}, new double[] {-1, -1, 0});

  @TempDir Path folder;

  static SequencedMap<String, NpyArray> arrays() {
    var arrays = new LinkedHashMap<String, NpyArray>();
    arrays.put("labels", NpyArray.of(Indices.of(0, 1, 2, 0)));
    arrays.put("logits", NpyArray.of(LOGITS));
    arrays.put("layer_0", NpyArray.of(HIDDEN));
    arrays.put("weight_0", NpyArray.of(W1));
    arrays.put("weight_1", NpyArray.of(W2));
    arrays.put("readout_weight", NpyArray.of(W2));
    return arrays;
  }

  Path file(SequencedMap<String, NpyArray> arrays) {
    var npz = NpzWriter.of();
    for (var each : arrays.entrySet()) npz = npz.with(each.getKey(), each.getValue());
    Path file = folder.resolve("rep.npz");
    npz.write(file);
    return file;
  }

  /// The golden file with another array in place of one of its, or one more.
  Path with(String key, NpyArray other) {
    var arrays = arrays();
    arrays.put(key, other);
    return file(arrays);
  }

  Path with(String key, Tensor other) {
    return with(key, NpyArray.of(other));
  }

  /// The golden file without some of its arrays.
  Path without(String... keys) {
    var arrays = arrays();
    for (String key : keys) arrays.remove(key);
    return file(arrays);
  }

  Tacit run(String name, String... more) {
    return run(name, file(arrays()), more);
  }

  static Tacit run(String name, Path file, String... more) {
    String[] usual = {"measure", name, "--input", file.toString()};
    return Tacit.run(Tacit.join(usual, more));
  }

  static JsonNode json(Tacit run) {
    assertThat(run.status()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  /// One line of error, no answer, and no file but the one that was there.
  void assertRefused(Tacit run, String message) throws IOException {
    assertThat(run.err()).isEqualTo("tacit: measure: " + message + "\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsOnly("rep.npz");
    }
  }
}
