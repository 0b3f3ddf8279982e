// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;
import tacit.nn.Params;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.theory.htf.LocalComponents;
import tacit.theory.htf.Matricization;

/// Sizes of what a factorization has learned: singular values, or norms of components.
///
/// @param values all of them, in any order
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Sizes(String quantity, double[] values) {
  static final String SINGULAR_VALUES = "singular values";
  static final String COMPONENTS = "component norms";
  static final String NODE = "components at {0, 1}";
  static final String ROOT = "components at the root";
  static final String ALONG = "singular values of {0, 1}";
  static final String ACROSS = "singular values of {0, 2}";

  /// What is followed of a learner.
  static List<Sizes> of(Learner learner, Params<Tensor> w, Tensor end) {
    return switch (learner) {
      case MATRIX -> List.of(new Sizes(SINGULAR_VALUES, Svd.sigmaOf(end).toDoubles()));
      case CP -> List.of(new Sizes(COMPONENTS, components(w)));
      case TREE, TREE_MEDIUM -> ofTree((HierarchicalFactorization) learner.factorization(), w, end);
    };
  }

  private static List<Sizes> ofTree(HierarchicalFactorization f, Params<Tensor> w, Tensor end) {
    var node = f.tree().find(0, 1).orElseThrow();
    return List.of(
        new Sizes(NODE, LocalComponents.norms(f, w, node)),
        new Sizes(ROOT, LocalComponents.norms(f, w, f.tree().root())),
        new Sizes(ALONG, spectrum(end, 0, 1)),
        new Sizes(ACROSS, spectrum(end, 0, 2)));
  }

  private static double[] spectrum(Tensor end, int... modes) {
    return Svd.sigmaOf(Matricization.of(end, modes)).toDoubles();
  }

  /// The product of the norms of the columns `r` of all factors.
  private static double[] components(Params<Tensor> factors) {
    int count = factors.values().getFirst().shape().size(1);
    double[] norms = new double[count];
    Arrays.fill(norms, 1);
    for (Tensor factor : factors.values()) {
      double[] all = factor.toDoubles(), squares = new double[count];
      for (int i = 0; i < all.length; i++) squares[i % count] += all[i] * all[i];
      for (int r = 0; r < count; r++) norms[r] *= Math.sqrt(squares[r]);
    }
    return norms;
  }

  /// The largest ones, descending, and zeros where there are fewer.
  double[] largest(int count) {
    double[] sorted = Arrays.stream(values).sorted().toArray(), largest = new double[count];
    for (int i = 0; i < Math.min(count, sorted.length); i++) {
      largest[i] = sorted[sorted.length - 1 - i];
    }
    return largest;
  }
}
