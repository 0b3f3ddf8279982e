// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree.Node;

/// One local component: row `r` of the node's matrix and column `r` of each child's, whose outer
/// product the end tensor is linear in. Of every interior node
///
/// ```text
/// W_H = Σ_r σ_r C_r
/// ```
///
/// where the direction `C_r` is the end tensor with the component's vectors scaled to length 1 and
/// its siblings set to zero. It carries the weights of the other nodes, so its norm is not 1.
///
/// @param r from 0 to below the width of the node
/// @source Razin, Maman & Cohen 2022, section 4; the sum is derived
public record LocalComponent(HierarchicalFactorization model, Params<Tensor> w, Node node, int r) {
  public LocalComponent {
    LocalComponents.checkInterior(model, node);
    int width = model.width(node);
    if (r < 0 || r >= width) {
      throw new IllegalArgumentException(
          "local component: number %d of the node %s, which has %d; they count from 0"
              .formatted(r, node.text(), width));
    }
  }

  public static LocalComponent of(
      HierarchicalFactorization model, Params<Tensor> w, Node node, int r) {
    return new LocalComponent(model, w, node, r);
  }

  /// The row of the node's matrix, then a column of each child's.
  public List<Tensor> vectors() {
    return vectors(w);
  }

  /// The same places of other values of the shapes of the weights, such as a gradient.
  List<Tensor> vectors(Params<Tensor> values) {
    List<Tensor> vectors = new ArrayList<>();
    vectors.add(Weights.row(values.get(model.name(node)), r));
    for (Node child : node.children()) {
      vectors.add(Weights.column(values.get(model.name(child)), r));
    }
    return vectors;
  }

  /// `L`, how many vectors it has.
  public int arity() {
    return node.children().size() + 1;
  }

  /// `σ`, the product of their norms.
  public double norm() {
    double norm = 1;
    for (Tensor vector : vectors()) norm *= Weights.norm(vector);
    return norm;
  }

  /// `C`; nothing where `σ = 0`.
  public Optional<Tensor> direction() {
    if (norm() == 0) return Optional.empty();
    Map<String, Tensor> changed = new HashMap<>();
    String own = model.name(node);
    double unit = 1 / Weights.norm(vectors().getFirst());
    changed.put(own, onlyRow(w.get(own), unit));
    for (Node child : node.children()) {
      Tensor matrix = w.get(model.name(child));
      double length = Weights.norm(Weights.column(matrix, r));
      double[] scale = Weights.only(matrix.shape().size(1), r, 1 / length);
      changed.put(model.name(child), Weights.scaleColumns(matrix, scale));
    }
    return Optional.of(model.endTensor(Weights.replaced(w, changed)));
  }

  /// The end tensor with the siblings set to zero, `σ C`; zero where `σ = 0`.
  public Tensor share() {
    String own = model.name(node);
    return model.endTensor(Weights.replaced(w, Map.of(own, onlyRow(w.get(own), 1))));
  }

  private Tensor onlyRow(Tensor matrix, double scale) {
    return Weights.scaleRows(matrix, Weights.only(matrix.shape().size(0), r, scale));
  }
}
