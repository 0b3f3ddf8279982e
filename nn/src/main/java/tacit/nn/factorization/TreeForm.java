// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;

/// Closed form of a [HierarchicalFactorization]: up the tree `Φ_ν` of each node from those of its
/// children, down the tree the gradient by each `Φ_ν` from that by its parent's; each node's share
/// of both is its [Joint].
///
/// @param steps one for each node, in post-order
record TreeForm(Shape shape, List<Step> steps) implements ClosedForm {
  /// Where a node's children stand in post-order, and the order of its rows.
  record Step(List<Integer> children, RowOrder rows, boolean isRoot) {
    private Joint joint(Kernels on, List<Joint> before, Tensor w) {
      if (children.isEmpty()) return new Joint.Leaf(w);
      List<Tensor> below = new ArrayList<>(children.size());
      for (int child : children) below.add(before.get(child).value());
      return isRoot && children.size() > 1
          ? Joint.Root.of(on, below, w, rows)
          : Joint.Inner.of(on, below, w, rows);
    }
  }

  static TreeForm of(HierarchicalFactorization f) {
    Shape end = f.shape();
    List<Step> steps = new ArrayList<>();
    for (var node : f.tree().nodes()) {
      if (!node.isLeaf()) EndTensorSize.checkProduct(rows(f, node), f.width(node));
      List<Integer> children = node.children().stream().map(f.tree()::index).toList();
      steps.add(new Step(children, RowOrder.of(f, node), node.equals(f.tree().root())));
    }
    return new TreeForm(end, steps);
  }

  /// Rows of the largest Khatri-Rao product that is formed for a node: of all its children, at the
  /// root of all but the last.
  private static int rows(HierarchicalFactorization f, ModeTree.Node node) {
    var formed = node.children();
    boolean parted = node.equals(f.tree().root()) && formed.size() > 1;
    return formed.subList(0, formed.size() - (parted ? 1 : 0)).stream()
        .flatMap(child -> child.modes().stream())
        .mapToInt(f.modes()::get)
        .reduce(1, (a, b) -> a * b);
  }

  @Override
  public Forward forward(Kernels on, Params<Tensor> w) {
    List<Joint> joints = new ArrayList<>(steps.size());
    for (Step step : steps) joints.add(step.joint(on, joints, w.values().get(joints.size())));
    return new Pass(this, w, joints);
  }

  /// One way up the tree, and down again.
  private record Pass(TreeForm form, Params<Tensor> w, List<Joint> joints) implements Forward {
    @Override
    public Tensor end() {
      return joints.getLast().value().reshape(form.shape);
    }

    @Override
    public Params<Tensor> gradient(Tensor byEnd) {
      int nodes = joints.size();
      Tensor[] byValue = new Tensor[nodes], byWeight = new Tensor[nodes];
      byValue[nodes - 1] = byEnd.reshape(joints.getLast().value().shape());
      for (int i = nodes - 1; i >= 0; i--) {
        Joint.Back back = joints.get(i).back(byValue[i]);
        byWeight[i] = back.byWeight();
        List<Integer> children = form.steps.get(i).children;
        for (int c = 0; c < children.size(); c++) {
          byValue[children.get(c)] = back.byChildren().get(c);
        }
      }
      return w.with(Arrays.asList(byWeight));
    }
  }
}
