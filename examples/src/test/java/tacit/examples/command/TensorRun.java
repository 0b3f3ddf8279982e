// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Tensor;
import tacit.examples.Tacit;
import tacit.nn.Params;
import tacit.nn.factorization.FactorizationFile;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder with a factorization of order 4, and the commands run on it.
abstract class TensorRun {
  static final String TREE = "[[0,1],[2,3]]";

  @TempDir Path folder;

  /// Small whole numbers, so that nothing rounds.
  static Params<Tensor> weights() {
    return named(
        Tensor.matrix(new double[] {1, 2}, new double[] {0, 1}),
        Tensor.matrix(new double[] {1, 0}, new double[] {1, 1}),
        Tensor.matrix(new double[] {1, 1}, new double[] {1, -1}),
        Tensor.matrix(new double[] {2, 1}, new double[] {1, -1}),
        Tensor.matrix(new double[] {1, 1}, new double[] {0, 2}),
        Tensor.matrix(new double[] {1, 0}, new double[] {2, 1}),
        Tensor.matrix(new double[] {1}, new double[] {2}));
  }

  /// `weight_0`, `weight_1`, …
  static Params<Tensor> named(Tensor... weights) {
    Map<String, Tensor> named = new LinkedHashMap<>();
    for (Tensor w : weights) named.put("weight_" + named.size(), w);
    return Params.of(named);
  }

  /// The file of that tree with all modes and widths of that size.
  Path file(String tree, int size, Params<Tensor> weights) {
    var parsed = ModeTree.parse(tree);
    var factorization =
        HierarchicalFactorization.of(parsed, Collections.nCopies(parsed.order(), size), _ -> size);
    Path file = folder.resolve("htf.npz");
    new FactorizationFile(factorization, weights).write(file);
    return file;
  }

  Tacit run(String what, String... more) {
    return run(what, file(TREE, 2, weights()), more);
  }

  static Tacit run(String what, Path file, String... more) {
    String[] usual = {"tensor", what, "--input", file.toString()};
    return Tacit.run(Tacit.join(usual, more));
  }

  static JsonNode json(Tacit run) {
    assertThat(run.status()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  static double[] numbers(JsonNode list) {
    return list.valueStream().mapToDouble(JsonNode::doubleValue).toArray();
  }

  /// One line of error, no answer, and no file but those that were there.
  void assertRefused(Tacit run, String what, String message) throws IOException {
    assertThat(run.err()).isEqualTo("tacit: tensor: " + what + ": " + message + "\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsOnly("htf.npz");
    }
  }
}
