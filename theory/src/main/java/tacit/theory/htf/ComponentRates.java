// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree.Node;

/// The [Growth] of all components, from weights and the gradient `∂φ/∂w` by them, which a training
/// step has anyway: `⟨w, −∂φ/∂w⟩ = σγ` for each vector of a component, so no direction tensor needs
/// to be formed.
///
/// Bounds take the component's own spread `max ‖w‖² − min ‖w‖²` as `ε` unless another is given.
///
/// @source Razin, Maman & Cohen 2022, Theorem 1
public final class ComponentRates {
  private ComponentRates() {}

  /// Of all interior nodes in post-order, and of each its components in their order.
  public static List<Rate> of(
      HierarchicalFactorization model, Params<Tensor> w, Params<Tensor> gradient) {
    return of(model, w, gradient, Growth::spread);
  }

  /// With bounds for one `ε`, such as [Unbalancedness].
  public static List<Rate> of(
      HierarchicalFactorization model, Params<Tensor> w, Params<Tensor> gradient, double epsilon) {
    check(epsilon);
    return of(model, w, gradient, _ -> epsilon);
  }

  /// Of the components of a CP factorization in their order, with bounds for their own spreads.
  public static List<Growth> of(CpFactorization model, Params<Tensor> w, Params<Tensor> gradient) {
    return of(model, w, gradient, Growth::spread);
  }

  /// The same with bounds for one `ε`.
  public static List<Growth> of(
      CpFactorization model, Params<Tensor> w, Params<Tensor> gradient, double epsilon) {
    check(epsilon);
    return of(model, w, gradient, _ -> epsilon);
  }

  private static List<Growth> of(
      CpFactorization model,
      Params<Tensor> w,
      Params<Tensor> gradient,
      ToDoubleFunction<double[]> epsilon) {
    var components = LocalComponents.of(model, w);
    double[] sum = new double[model.components()];
    for (String name : model.parameters().names()) {
      addColumns(sum, w.get(name), gradient.get(name));
    }
    List<Growth> growths = new ArrayList<>();
    for (int r = 0; r < sum.length; r++) {
      double[] squares = components.squares(r);
      double force = -sum[r] / squares.length;
      growths.add(Growth.of(squares, force, epsilon.applyAsDouble(squares)));
    }
    return growths;
  }

  private static List<Rate> of(
      HierarchicalFactorization model,
      Params<Tensor> w,
      Params<Tensor> gradient,
      ToDoubleFunction<double[]> epsilon) {
    List<Rate> rates = new ArrayList<>();
    for (Node node : model.tree().interiorNodes()) {
      var components = LocalComponents.of(model, w, node);
      double[] forces = forces(model, w, gradient, node);
      for (int r = 0; r < components.count(); r++) {
        double[] squares = components.squares(r);
        var growth = Growth.of(squares, forces[r], epsilon.applyAsDouble(squares));
        rates.add(Rate.of(node, r, growth));
      }
    }
    return rates;
  }

  /// `⟨w, −∂φ/∂w⟩` of each component, the mean over its vectors.
  private static double[] forces(
      HierarchicalFactorization model, Params<Tensor> w, Params<Tensor> gradient, Node node) {
    double[] sum = new double[model.width(node)];
    String own = model.name(node);
    addRows(sum, w.get(own), gradient.get(own));
    for (Node child : node.children()) {
      addColumns(sum, w.get(model.name(child)), gradient.get(model.name(child)));
    }
    for (int r = 0; r < sum.length; r++) sum[r] /= -(node.children().size() + 1);
    return sum;
  }

  private static void addRows(double[] sum, Tensor matrix, Tensor gradient) {
    double[] a = matrix.toDoubles(), g = gradient.toDoubles();
    int m = matrix.shape().size(1);
    for (int i = 0; i < sum.length; i++) {
      for (int j = i * m; j < (i + 1) * m; j++) sum[i] += a[j] * g[j];
    }
  }

  private static void check(double epsilon) {
    if (!(epsilon >= 0)) {
      throw new IllegalArgumentException(
          "component rates: ε is %s; it bounds differences, so it is 0 or more".formatted(epsilon));
    }
  }

  private static void addColumns(double[] sum, Tensor matrix, Tensor gradient) {
    double[] a = matrix.toDoubles(), g = gradient.toDoubles();
    for (int from = 0; from < a.length; from += sum.length) {
      for (int j = 0; j < sum.length; j++) sum[j] += a[from + j] * g[from + j];
    }
  }
}
