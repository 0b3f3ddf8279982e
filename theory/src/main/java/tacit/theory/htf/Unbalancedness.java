// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree.Node;

/// Unbalancedness `ε`, how unequal the vectors of one component are:
///
/// ```text
/// ε = max_{ν, r} max_{w, w' ∈ LC(ν, r)} |‖w‖² − ‖w'‖²|
/// ```
///
/// Gradient flow keeps every difference `‖w‖² − ‖w'‖²`, so also `ε`. A descent keeps them up to an
/// error proportional to its step.
///
/// @source Razin, Maman & Cohen 2022, Lemma 1
public final class Unbalancedness {
  private Unbalancedness() {}

  public static double of(HierarchicalFactorization model, Params<Tensor> w) {
    double largest = 0;
    for (Node node : model.tree().interiorNodes()) {
      largest = Math.max(largest, largestSpread(LocalComponents.of(model, w, node)));
    }
    return largest;
  }

  /// The most by which a difference of two squared norms in one component has changed on the way
  /// `from` weights `to` others. Unlike the change of `ε` it sees differences that are not the
  /// largest.
  public static double drift(
      HierarchicalFactorization model, Params<Tensor> from, Params<Tensor> to) {
    double largest = 0;
    for (Node node : model.tree().interiorNodes()) {
      var before = LocalComponents.of(model, from, node);
      var after = LocalComponents.of(model, to, node);
      largest = Math.max(largest, drift(before, after));
    }
    return largest;
  }

  private static double largestSpread(LocalComponents components) {
    return Arrays.stream(components.spreads()).max().orElse(0);
  }

  private static double drift(LocalComponents before, LocalComponents after) {
    double largest = 0;
    for (int r = 0; r < before.count(); r++) {
      double[] from = before.squares(r), to = after.squares(r);
      double least = Double.POSITIVE_INFINITY, most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < from.length; i++) {
        least = Math.min(least, to[i] - from[i]);
        most = Math.max(most, to[i] - from[i]);
      }
      largest = Math.max(largest, most - least);
    }
    return largest;
  }
}
