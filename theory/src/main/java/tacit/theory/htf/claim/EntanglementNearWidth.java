// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.htf.Entanglement;

/// A tensor that a tree network of width `R` comes near to ties the two sides of each node of the
/// tree little: if one is within `ε ≤ ‖A‖/4` of `A`, then at every node `K`
///
/// ```text
/// QE(A; K) ≤ ln R + 2 (ε/‖A‖) ln D_K + 2 √(2 ε/‖A‖)
/// ```
///
/// with `D_K` the smaller side of `⟦A; K⟧`.
///
/// - Measured: the entropies of a sum of `R` outer products with noise, at the nodes of the binary
///   tree of order 4
/// - Claimed: the bound, `ε` being the norm of the noise
///
/// More terms than `R` and no noise go past it.
@Claim(
    id = "alexander2023-entanglement-near-width",
    statement =
        "If a tree network of width R is within ε ≤ ‖A‖/4 of the tensor A, then at every node K of"
            + " its tree QE(A; K) ≤ ln R + 2 (ε/‖A‖) ln D_K + 2 √(2 ε/‖A‖).",
    assumption = "A is a tensor of rank R along the tree, and noise of norm ε ≤ ‖A‖/4.",
    source =
        "Alexander, De La Vega, Razin & Cohen 2023, What makes data suitable for a locally"
            + " connected neural network?, the necessary part, from memory",
    status = Status.RECALL,
    figure = "htf/entanglement")
public record EntanglementNearWidth() implements Theorem {
  private static final int D = 4, COUNT = D * D * D * D;

  /// Nodes of the tree, or sets of the same sizes as theirs.
  private static final int[][] NODES = {{0}, {1}, {2}, {3}, {0, 1}};

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int rank : new int[] {2, 3, 4}) {
      for (double noise : new double[] {0, 1e-3, 0.05, 0.2}) {
        var sides = sides(new Seed(rank), rank, rank, noise);
        checks.add(check(Check.inside(sides), rank, rank, noise));
      }
    }
    checks.add(check(Check.inside(spread(3, 3)), 3, 3, 0).with("singular values", "equal"));
    checks.add(check(Check.outside(spread(4, 3)), 4, 3, 0).with("singular values", "equal"));
    return checks;
  }

  private static Check check(Check check, int terms, int width, double noise) {
    return check.with("terms", terms).with("R", width).with("ε/‖A‖", noise);
  }

  /// Of `terms` random outer products, and noise of that part of their norm.
  static Sides sides(Seed seed, int terms, int width, double noise) {
    RandomGenerator random = seed.generator();
    double[] a = new double[COUNT];
    for (int r = 0; r < terms; r++) {
      Tensor w = Tensor.gaussian(random, 4, D);
      for (int i = 0; i < COUNT; i++) a[i] += entry(w, i);
    }
    double[] beside = Tensor.gaussian(random, COUNT).toDoubles();
    double scale = noise * norm(a) / norm(beside);
    for (int i = 0; i < COUNT; i++) a[i] += scale * beside[i];
    return sides(a, width, scale * norm(beside) / norm(a));
  }

  private static double entry(Tensor w, int i) {
    int[] at = Shape.of(D, D, D, D).index(i);
    double entry = 1;
    for (int n = 0; n < 4; n++) entry *= w.get(n, at[n]);
    return entry;
  }

  /// Of `Σ_{r<terms} e_r ⊗ e_r ⊗ e_r ⊗ e_r`, whose singular values are 1 at every node.
  static Sides spread(int terms, int width) {
    double[] a = new double[COUNT];
    for (int r = 0; r < terms; r++) a[Shape.of(D, D, D, D).offset(r, r, r, r)] = 1;
    return sides(a, width, 0);
  }

  private static Sides sides(double[] values, int width, double relativeError) {
    Tensor a = Tensor.of(Shape.of(D, D, D, D), values);
    double[] entropies =
        Arrays.stream(NODES).mapToDouble(node -> Entanglement.entropy(a, node)).toArray();
    double[] bounds =
        Arrays.stream(NODES)
            .mapToDouble(node -> Entanglement.mostNearWidth(width, relativeError, side(node)))
            .toArray();
    return Sides.atMost(
        Tensor.vector(entropies),
        Tensor.vector(bounds),
        1e-12,
        "singular values that should be 0 are rounding, and D² of them add x² ln x² each");
  }

  private static int side(int... node) {
    return node.length == 1 ? D : D * D;
  }

  private static double norm(double... x) {
    return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
  }
}
