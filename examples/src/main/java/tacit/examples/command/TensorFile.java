// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import picocli.CommandLine.Option;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.factorization.FactorizationFile;

/// Mixin of the `tacit tensor` commands: the factorization that they look at.
public final class TensorFile {
  static final String KEYS =
      "Keys of HTF.npz: tree, a string of nested lists in which a leaf is its mode, counted from 0,"
          + " such as [[0,1],[2,3]]; and a float64 matrix for each node, children before their parent"
          + " and in their order, weight_0, weight_1, ..., the root's last. The shape of a node's"
          + " matrix is (R, columns): R is the size of the mode for a leaf and the number of local"
          + " components for other nodes; columns is the parent's R, and 1 for the root.";

  @Option(
      names = "--input",
      paramLabel = "HTF.npz",
      required = true,
      description = "The factorization; 'tacit tensor --help' tells its keys.")
  private Path input = Path.of("");

  FactorizationFile read() {
    return FactorizationFile.read(input);
  }

  /// The end tensor, in which products of large weights may have become infinite.
  Tensor end(FactorizationFile read) {
    return finite("the end tensor", read.factorization().endTensor(read.weights()));
  }

  /// Refuses numbers that are too large for their format.
  Tensor finite(String what, Tensor values) {
    double[] numbers = values.toDoubles();
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw new UserError(
            "%s: %s is %s at %s: products of its weights are too large; scale the weights down"
                .formatted(input, what, numbers[i], Shape.of(values.shape().index(i))));
      }
    }
    return values;
  }

  /// How every answer begins.
  SequencedMap<String, Object> answer(FactorizationFile read) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("file", input.toString());
    answer.put("tree", read.factorization().tree().text());
    return answer;
  }
}
