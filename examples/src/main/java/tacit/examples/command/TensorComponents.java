// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.NpzWriter;
import tacit.examples.report.Digits;
import tacit.nn.factorization.FactorizationFile;
import tacit.nn.factorization.ModeTree;
import tacit.theory.htf.LocalComponents;
import tacit.theory.htf.Unbalancedness;

/// `tacit tensor components`: how large the local components of each inner node are.
@Command(
    name = "components",
    description = {
      "Norms of the local components of a hierarchical tensor factorization: of each inner node and each r, the norm of row r of its matrix times the norms of column r of its children's.",
      "They need no end tensor, so the order may be as large as you like.",
      "Keys of --json: file, tree, unbalancedness (the largest difference of squared norms of two vectors of one component), nodes; of each inner node its place node, as in the name of its matrix, its modes, vectors (how many one component has), norms (in the order of r).",
      "Keys of --out: norms_I of shape (R) for inner node I."
    },
    mixinStandardHelpOptions = true)
public final class TensorComponents implements Callable<Integer> {
  @Mixin private TensorFile input;

  @Option(names = "--out", paramLabel = "NORMS.npz", description = "File for the norms, float64.")
  private @Nullable Path out;

  @Mixin private Output output;

  /// The components of one node.
  private record OfNode(int node, ModeTree.Node at, Tensor norms) {}

  @Override
  public Integer call() {
    var target = out == null ? null : OutputFile.of(out);
    var read = input.read();
    var nodes = nodes(read);
    double unbalancedness = Unbalancedness.of(read.factorization(), read.weights());
    if (target != null) {
      var npz = NpzWriter.of();
      for (var each : nodes) npz = npz.with("norms_" + each.node, each.norms);
      npz.write(target.file());
    }
    output.print(answer(read, unbalancedness, nodes), text(read, unbalancedness, nodes));
    return 0;
  }

  private List<OfNode> nodes(FactorizationFile read) {
    var tree = read.factorization().tree();
    return tree.interiorNodes().stream()
        .map(node -> new OfNode(tree.index(node), node, norms(read, node)))
        .toList();
  }

  private Tensor norms(FactorizationFile read, ModeTree.Node node) {
    double[] norms = LocalComponents.norms(read.factorization(), read.weights(), node);
    return input.finite("the norm of a local component of " + node, Tensor.vector(norms));
  }

  private SequencedMap<String, Object> answer(
      FactorizationFile read, double unbalancedness, List<OfNode> nodes) {
    var answer = input.answer(read);
    answer.put("unbalancedness", unbalancedness);
    answer.put("nodes", nodes.stream().map(TensorComponents::answer).toList());
    return answer;
  }

  private static SequencedMap<String, Object> answer(OfNode each) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("node", each.node);
    answer.put("modes", each.at.modes());
    answer.put("vectors", each.at.children().size() + 1);
    answer.put("norms", each.norms.toDoubles());
    return answer;
  }

  private String text(FactorizationFile read, double unbalancedness, List<OfNode> nodes) {
    var table = new Columns("modes", "matrix", "components", "vectors", "norms, largest first");
    for (var each : nodes) {
      table.row(
          each.at.toString(),
          "weight_" + each.node,
          Integer.toString(each.norms.shape().count()),
          Integer.toString(each.at.children().size() + 1),
          Columns.largest(each.norms.toDoubles()));
    }
    return "Local components of %s, unbalancedness %s:%n%s%s"
        .formatted(
            read.factorization().tree().text(),
            Digits.significant(unbalancedness, 7),
            table,
            out == null ? "" : "%nWrote %s.".formatted(out));
  }
}
