// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.ModeTree.Node;
import tacit.nn.factorization.Start;
import tacit.theory.htf.LocalComponent;

/// A drawn hierarchical factorization, and a loss `L(W) = ⟨G, W⟩` of its end tensor.
///
/// @param slope `G = ∇L`
record DrawnTree(HierarchicalFactorization model, Params<Tensor> w, Tensor slope) {
  private static final Kernels ON = new ScalarKernels();

  /// Trees of every kind: binary, deep, ternary, a star, uneven with a node of one child, crossing.
  static List<ModeTree> trees() {
    return List.of(
        ModeTree.perfect(4, 2),
        ModeTree.perfect(8, 2),
        ModeTree.perfect(9, 3),
        ModeTree.star(3),
        ModeTree.layered(5, 2),
        ModeTree.interleaved(4, 2));
  }

  /// Gaussian weights, which are not balanced.
  static DrawnTree gaussian(ModeTree tree, Seed seed) {
    return of(tree, new GaussianStart(0.7), seed);
  }

  static DrawnTree balanced(ModeTree tree, Seed seed) {
    return of(tree, new BalancedStart(1.2), seed);
  }

  private static DrawnTree of(ModeTree tree, Start start, Seed seed) {
    int[] modes = new int[tree.order()];
    Arrays.fill(modes, tree.order() > 5 ? 2 : 3);
    var model = HierarchicalFactorization.of(tree, Shape.of(modes), 3);
    Tensor slope = Tensor.gaussian(seed.child("slope").generator(), modes);
    return new DrawnTree(model, start.of(model, seed.child("w")), slope);
  }

  /// A claim's checks on trees of every kind: without weight decay, and with some, outside what is
  /// assumed.
  static List<Check> withAndWithoutDecay(Seed seed, BiFunction<DrawnTree, Double, Sides> sides) {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : trees()) {
      var drawn = gaussian(tree, seed);
      for (double decay : new double[] {0, 0.1}) {
        Check check = Check.of(decay == 0, sides.apply(drawn, decay));
        checks.add(check.with("tree", tree.text()).with("decay", decay));
      }
    }
    return checks;
  }

  /// `−∂φ/∂w` by the chain rule, for `φ = L(W) + decay ‖w‖² / 2`.
  Params<Tensor> velocity(double decay) {
    Params<Var> at = w.map(value -> Var.of(value, ON));
    Var end = model.apply(at);
    Var loss = end.times(end.like(slope)).sum();
    List<Var> gradient = loss.grad(at.values().toArray(Var[]::new));
    return w.with(gradient.stream().map(Var::value).toList())
        .zip(w, (g, x) -> Numbers.plus(Numbers.times(-1, g), -decay, x));
  }

  /// All components of all interior nodes.
  List<LocalComponent> components() {
    List<LocalComponent> all = new ArrayList<>();
    for (Node node : model.tree().interiorNodes()) {
      for (int r = 0; r < model.width(node); r++) {
        all.add(LocalComponent.of(model, w, node, r));
      }
    }
    return all;
  }

  /// The velocities of the vectors of a component, in their order.
  List<Tensor> moving(LocalComponent component, Params<Tensor> velocity) {
    return LocalComponent.of(model, velocity, component.node(), component.r()).vectors();
  }

  /// `σ̇ = σ Σ_w ⟨w, ẇ⟩ / ‖w‖²`, the product rule on the norms.
  double rate(LocalComponent component, Params<Tensor> velocity) {
    List<Tensor> at = component.vectors(), moving = moving(component, velocity);
    double sum = 0;
    for (int i = 0; i < at.size(); i++) {
      sum += Numbers.inner(at.get(i), moving.get(i)) / Numbers.inner(at.get(i), at.get(i));
    }
    return component.norm() * sum;
  }

  /// `γ = ⟨−G, C⟩` with the direction formed.
  double pull(LocalComponent component) {
    return -Numbers.inner(slope, component.direction().orElseThrow());
  }
}
