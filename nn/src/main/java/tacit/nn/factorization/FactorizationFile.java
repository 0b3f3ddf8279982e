// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.NpyArray;
import tacit.autodiff.io.Npz;
import tacit.autodiff.io.NpzWriter;
import tacit.nn.Params;

/// A [HierarchicalFactorization] and its weights in one NPZ file, HTF.npz:
///
/// - `tree`: a text, nested lists of modes, `[[0,1],[2,3]]` ([ModeTree#text]); NumPy's `str` or
///   `bytes`, or a vector of bytes
/// - `weight_0`, `weight_1`, …: a matrix for each node in post-order, `(R_ν, R_Pa(ν))`, of a leaf
///   `(D_n, R_Pa)`, of the root `(R_root, 1)`; reals or whole numbers
///
/// Modes and widths are those of the matrices. Other arrays in the file are passed over.
public record FactorizationFile(HierarchicalFactorization factorization, Params<Tensor> weights) {
  private static final String TREE = "tree";

  public FactorizationFile {
    weights = factorization.checked(weights);
  }

  public static FactorizationFile read(Path file) {
    Npz from = Npz.open(file);
    ModeTree tree = tree(file, from.get(TREE));
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (int i = 0; i < tree.nodes().size(); i++) {
      String name = HierarchicalFactorization.PREFIX + i;
      weights.put(name, matrix(file, name, from.get(name)));
    }
    refuseMore(file, from, tree);
    return new FactorizationFile(sizes(file, tree, weights), Params.of(weights));
  }

  private static ModeTree tree(Path file, NpyArray text) {
    try {
      return ModeTree.parse(text.text());
    } catch (IllegalArgumentException e) {
      throw BadFile.of(file.toString(), TREE, String.valueOf(e.getMessage()));
    }
  }

  /// A matrix too many is a sign of another tree.
  private static void refuseMore(Path file, Npz from, ModeTree tree) {
    int nodes = tree.nodes().size();
    String more = HierarchicalFactorization.PREFIX + nodes;
    if (from.has(more)) {
      throw BadFile.of(
          file.toString(),
          more,
          "belongs to no node; the tree %s has %d nodes, from weight_0 on"
              .formatted(tree.text(), nodes));
    }
  }

  private static Tensor matrix(Path file, String name, NpyArray array) {
    Tensor matrix = array.tensor().to(DType.FLOAT64);
    Shape shape = matrix.shape();
    if (shape.rank() != 2 || shape.count() == 0) {
      throw BadFile.of(file.toString(), name, "shape " + shape + " where a matrix belongs");
    }
    double[] values = matrix.toDoubles();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        String problem = "is %s at %s".formatted(values[i], Shape.of(shape.index(i)));
        throw BadFile.of(file.toString(), name, problem);
      }
    }
    return matrix;
  }

  private static HierarchicalFactorization sizes(
      Path file, ModeTree tree, Map<String, Tensor> weights) {
    Params<Tensor> w = Params.of(weights);
    Integer[] modes = new Integer[tree.order()];
    Map<ModeTree.Node, Integer> widths = new LinkedHashMap<>();
    for (var node : tree.nodes()) {
      int rows = w.values().get(tree.index(node)).shape().size(0);
      if (node.isLeaf()) modes[node.modes().getFirst()] = rows;
      else widths.put(node, rows);
    }
    var f = new HierarchicalFactorization(tree, List.of(modes), widths);
    for (var node : tree.nodes()) checkColumns(file, f, node, w.get(f.name(node)).shape());
    return f;
  }

  private static void checkColumns(
      Path file, HierarchicalFactorization f, ModeTree.Node node, Shape given) {
    Shape wanted = Shape.of(f.width(node), f.parentWidth(node));
    if (given.equals(wanted)) return;
    String why =
        f.tree()
            .parent(node)
            .map(above -> "its parent " + above + " has " + f.width(above) + " rows")
            .orElse("the root has one column");
    throw BadFile.of(
        file.toString(),
        f.name(node),
        "the node %s has shape %s where %s belongs: %s".formatted(node, given, wanted, why));
  }

  /// Writes the file, complete or not at all.
  public void write(Path file) {
    NpzWriter to = NpzWriter.of().with(TREE, NpyArray.of(factorization.tree().text()));
    for (var each : weights.asMap().entrySet()) to = to.with(each.getKey(), each.getValue());
    to.write(file);
  }
}
