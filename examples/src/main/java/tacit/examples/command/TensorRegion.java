// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import tacit.nn.factorization.ModeTree;

/// Modes that a tensor is parted by: those of a node of its tree, or others.
///
/// @param node the node's place in post-order, as in the name of its weight
/// @param modes ascending
record TensorRegion(OptionalInt node, List<Integer> modes) {
  /// Mixin: `--modes`, for regions besides the nodes of the tree.
  public static final class More {
    private static final String EXPECTED = "expected modes from 0 with commas between, such as 0,2";

    @Option(
        names = "--modes",
        paramLabel = "M,...",
        description = "Modes of one more region, counted from 0, such as 0,2; may be given again.")
    private List<String> modes = List.of();

    /// All nodes that part the tensor, in post-order, and then the others that were typed.
    List<TensorRegion> of(ModeTree tree) {
      return Stream.concat(nodes(tree), modes.stream().map(typed -> typed(typed, tree))).toList();
    }

    private static Stream<TensorRegion> nodes(ModeTree tree) {
      return tree.nodes().stream()
          .filter(node -> node.modes().size() < tree.order())
          .map(node -> new TensorRegion(OptionalInt.of(tree.index(node)), node.modes()));
    }

    private static TensorRegion typed(String text, ModeTree tree) {
      if (!text.matches("\\d{1,9}(,\\d{1,9})*")) {
        throw new UserError("--modes is '" + text + "': " + EXPECTED);
      }
      var modes =
          Arrays.stream(text.split(",")).map(Integer::parseInt).distinct().sorted().toList();
      if (modes.size() < text.split(",").length
          || modes.size() == tree.order()
          || modes.getLast() >= tree.order()) {
        throw new UserError(
            "--modes is '%s': name some but not all of the modes 0 to %d, each once"
                .formatted(text, tree.order() - 1));
      }
      return new TensorRegion(OptionalInt.empty(), modes);
    }
  }

  int[] toArray() {
    return modes.stream().mapToInt(Integer::intValue).toArray();
  }

  /// In the names of arrays: `4` of a node, `modes_0_2` of others.
  String key() {
    return node.isPresent()
        ? Integer.toString(node.getAsInt())
        : "modes_" + modes.stream().map(Object::toString).collect(Collectors.joining("_"));
  }

  /// As it begins in answers: `node` is null for regions that are none.
  SequencedMap<String, Object> answer() {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("node", node.isPresent() ? node.getAsInt() : null);
    answer.put("modes", modes);
    return answer;
  }

  /// `{0, 2}`.
  @Override
  public String toString() {
    return modes.stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
  }
}
