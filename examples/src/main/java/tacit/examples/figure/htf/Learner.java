// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.Locale;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.FactorizationDescent.Stop;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.MatrixFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.OrderFourTarget;
import tacit.nn.factorization.RandomTarget;

/// What learns, and what from: a factorization as wide as any tensor needs, a target of low rank,
/// and how many of its entries are seen.
///
/// @source Razin, Maman & Cohen 2022, experiments; the tree is smaller here, and its target is
///   known in closed form
enum Learner {
  /// `64 × 64` of rank 5, by three layers.
  MATRIX(2048, 300, 500_000, 1e-3),
  /// `16 × 16 × 16` of tensor rank 5, by 256 components.
  CP(2048, 300, 500_000, 1e-3),
  /// `6 × 6 × 6 × 6` of rank 3 along the binary tree, by 36 components at each node.
  TREE(648, 100, 25_000, 0.03),
  /// `8 × 8 × 8 × 8`, the end tensor of a random tree of width 5, by 64 components at each node.
  TREE_MEDIUM(2048, Integer.MAX_VALUE, 25_000, 0.03);

  private static final double SMALL_LOSS = 5e-5;

  private final int observed;
  private final int patience;
  private final long cap;
  private final double small;

  Learner(int observed, int patience, long cap, double small) {
    this.observed = observed;
    this.patience = patience;
    this.cap = cap;
    this.small = small;
  }

  /// As it stands in tables.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  int observed() {
    return observed;
  }

  /// Standard deviation of a start that is small enough to learn one component at a time.
  double small() {
    return small;
  }

  /// Until the loss was below 5e-5 at so many steps in a row.
  Stop stop() {
    return new Stop(SMALL_LOSS, patience, cap);
  }

  Factorization factorization() {
    return switch (this) {
      case MATRIX -> MatrixFactorization.of(64, 64, 3);
      case CP -> CpFactorization.of(Shape.of(16, 16, 16));
      case TREE -> tree(6, 36);
      case TREE_MEDIUM -> tree(8, 64);
    };
  }

  private static HierarchicalFactorization tree(int d, int width) {
    return HierarchicalFactorization.of(ModeTree.perfect(4, 2), Shape.of(d, d, d, d), width);
  }

  Tensor target(Seed seed) {
    return switch (this) {
      case MATRIX -> new RandomTarget(64).matrix(64, 64, 5, seed);
      case CP -> new RandomTarget(64).cp(Shape.of(16, 16, 16), 5, seed);
      case TREE -> OrderFourTarget.drawn(6, seed, 28, 18, 12).tensor();
      case TREE_MEDIUM -> new RandomTarget(64).of(tree(8, 5), seed);
    };
  }
}
