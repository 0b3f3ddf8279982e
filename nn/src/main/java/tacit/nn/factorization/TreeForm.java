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
    List<Step> steps = new ArrayList<>();
    for (var node : f.tree().nodes()) {
      List<Integer> children = node.children().stream().map(f.tree()::index).toList();
      steps.add(new Step(children, RowOrder.of(f, node), node.equals(f.tree().root())));
    }
    return new TreeForm(f.shape(), steps);
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
