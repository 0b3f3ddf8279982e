// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.MatrixFactorization;

/// Unbalancedness `ε`, how unequal neighboring weights are:
///
/// ```text
/// tree, CP  max_{components} max_{w, w'} |‖w‖² − ‖w'‖²|      w, w' vectors of one component
/// matrix    max_l ‖W_{l+1}ᵀ W_{l+1} − W_l W_lᵀ‖
/// ```
///
/// Gradient flow keeps every one of these differences, so also `ε`. A descent keeps them up to an
/// error proportional to its step.
///
/// @source Razin, Maman & Cohen 2022, Lemma 1; Razin, Maman & Cohen 2021; Arora, Cohen, Hu & Luo
///   2019
public final class Unbalancedness {
  private Unbalancedness() {}

  public static double of(Factorization model, Params<Tensor> w) {
    return switch (model) {
      case MatrixFactorization f -> largestNorm(differences(f, w));
      case CpFactorization f -> largestSpread(components(f, w));
      case HierarchicalFactorization f -> largestSpread(components(f, w));
    };
  }

  /// The most by which one of the differences has changed on the way `from` weights `to` others.
  /// Unlike the change of `ε` it sees those that are not the largest.
  public static double drift(Factorization model, Params<Tensor> from, Params<Tensor> to) {
    return switch (model) {
      case MatrixFactorization f -> largestNorm(minus(differences(f, to), differences(f, from)));
      case CpFactorization f -> largestDrift(components(f, from), components(f, to));
      case HierarchicalFactorization f -> largestDrift(components(f, from), components(f, to));
    };
  }

  /// `W_{l+1}ᵀ W_{l+1} − W_l W_lᵀ`, one for each hidden layer.
  private static List<Tensor> differences(MatrixFactorization model, Params<Tensor> w) {
    List<Tensor> layers = model.parameters().names().stream().map(w::get).toList();
    List<Tensor> differences = new ArrayList<>();
    for (int l = 1; l < layers.size(); l++) {
      Tensor above = Matrices.times(layers.get(l), true, layers.get(l), false);
      Tensor below = Matrices.times(layers.get(l - 1), false, layers.get(l - 1), true);
      differences.add(Weights.plus(above, -1, below));
    }
    return differences;
  }

  private static List<Tensor> minus(List<Tensor> a, List<Tensor> b) {
    List<Tensor> differences = new ArrayList<>();
    for (int l = 0; l < a.size(); l++) differences.add(Weights.plus(a.get(l), -1, b.get(l)));
    return differences;
  }

  private static double largestNorm(List<Tensor> matrices) {
    return matrices.stream().mapToDouble(Weights::norm).max().orElse(0);
  }

  private static List<LocalComponents> components(CpFactorization model, Params<Tensor> w) {
    return List.of(LocalComponents.of(model, w));
  }

  private static List<LocalComponents> components(
      HierarchicalFactorization model, Params<Tensor> w) {
    return model.tree().interiorNodes().stream()
        .map(node -> LocalComponents.of(model, w, node))
        .toList();
  }

  private static double largestSpread(List<LocalComponents> all) {
    return all.stream().flatMapToDouble(each -> Arrays.stream(each.spreads())).max().orElse(0);
  }

  /// The spread, in each component, of the changes of its squared norms.
  private static double largestDrift(List<LocalComponents> from, List<LocalComponents> to) {
    List<LocalComponents> changes = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      var before = from.get(i).squares();
      changes.add(new LocalComponents(minus(to.get(i).squares(), before)));
    }
    return largestSpread(changes);
  }
}
