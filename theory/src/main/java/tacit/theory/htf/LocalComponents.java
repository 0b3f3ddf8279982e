// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree.Node;

/// All local components of one node at once. Component `r` of the node `ν` is made of `L = |C(ν)| +
/// 1` vectors, row `r` of the node's matrix and column `r` of each child's; its norm is
///
/// ```text
/// σ_r = ‖W⁽ᵛ⁾_{r,:}‖ Π_{c∈C(ν)} ‖W⁽ᶜ⁾_{:,r}‖
/// ```
///
/// The summands of a CP factorization are components in the same sense, of `N` vectors each.
///
/// @param squares squared norms of the vectors: for each of the `L` places those of all `R`
///   components, `(R)`; of a tree the node's own place first
/// @source Razin, Maman & Cohen 2022, section 4
public record LocalComponents(List<Tensor> squares) {
  public LocalComponents {
    squares = List.copyOf(squares);
  }

  public static LocalComponents of(HierarchicalFactorization model, Params<Tensor> w, Node node) {
    checkInterior(model, node);
    List<Tensor> squares = new ArrayList<>();
    squares.add(Tensor.vector(Weights.squaredRows(w.get(model.name(node)))));
    for (Node child : node.children()) {
      squares.add(Tensor.vector(Weights.squaredColumns(w.get(model.name(child)))));
    }
    return new LocalComponents(squares);
  }

  /// Of a CP factorization: component `r` is made of column `r` of every factor.
  public static LocalComponents of(CpFactorization model, Params<Tensor> w) {
    return new LocalComponents(
        model.parameters().names().stream()
            .map(name -> Tensor.vector(Weights.squaredColumns(w.get(name))))
            .toList());
  }

  /// `σ_r` of all components of a node, in their order.
  public static double[] norms(HierarchicalFactorization model, Params<Tensor> w, Node node) {
    return of(model, w, node).norms();
  }

  static void checkInterior(HierarchicalFactorization model, Node node) {
    if (!model.tree().interiorNodes().contains(node)) {
      throw new IllegalArgumentException(
          "local component: %s is no interior node of %s; leaves have none"
              .formatted(node.text(), model.tree().text()));
    }
  }

  /// `L`, vectors of a component.
  public int arity() {
    return squares.size();
  }

  /// `R`, how many components there are.
  public int count() {
    return squares.getFirst().shape().count();
  }

  /// Squared norms of the `L` vectors of component `r`.
  public double[] squares(int r) {
    return squares.stream().mapToDouble(row -> row.get(r)).toArray();
  }

  /// `σ_r`, in their order.
  public double[] norms() {
    double[] norms = new double[count()];
    Arrays.fill(norms, 1);
    for (Tensor row : squares) {
      double[] each = row.toDoubles();
      for (int r = 0; r < norms.length; r++) norms[r] *= Math.sqrt(each[r]);
    }
    return norms;
  }

  /// `max ‖w‖² − min ‖w‖²` of each component.
  public double[] spreads() {
    double[] spreads = new double[count()];
    for (int r = 0; r < spreads.length; r++) {
      var squares = Arrays.stream(squares(r)).summaryStatistics();
      spreads[r] = squares.getMax() - squares.getMin();
    }
    return spreads;
  }
}
