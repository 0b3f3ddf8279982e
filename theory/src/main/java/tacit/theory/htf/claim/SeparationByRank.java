// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.theory.htf.SeparationRank;

/// The separation rank of `f(x) = ⟨⊗ₙ x⁽ⁿ⁾, W⟩` between the modes `I` and the others is the rank of
/// `⟦W; I⟧`. Proof: a sum of `R` outer products for the matrix is one of `R` products for `f`; and
/// a sum of `R` products, at unit vectors, writes the matrix as a sum of `R` of rank one.
///
/// - Measured: the rank of the values of the network on a grid of drawn inputs
/// - Claimed: the rank of the matricization of its end tensor
///
/// Of a function that is not linear in each part of the input, such as the exponential of the
/// network, the grid finds more.
@Claim(
    id = "razin2022-separation-rank",
    statement =
        "The separation rank of f(x) = ⟨⊗ₙ x⁽ⁿ⁾, W⟩ with respect to a set I of modes is the rank of"
            + " the matricization ⟦W; I⟧.",
    assumption = "f is linear in each x⁽ⁿ⁾, and the grid has more settings than the rank.",
    source = "Razin, Maman & Cohen 2022, section 5, from memory; the proof here is ours",
    status = Status.RECALL,
    figure = "htf/separation")
public record SeparationByRank() implements Theorem {
  private static final int SETTINGS = 8, SIZE = 3, ORDER = 4;
  private static final int[][] REGIONS = {{0}, {0, 1}, {0, 1, 2}, {0, 2}, {0, 3}};

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : List.of(ModeTree.perfect(4, 2), ModeTree.interleaved(4, 2))) {
      for (int width = 1; width <= 2; width++) {
        var sides = sides(tree, width, f -> f, new Seed(width));
        checks.add(check(Check.inside(sides), tree, width).with("f", "the network"));
      }
    }
    ModeTree binary = ModeTree.perfect(4, 2);
    var sides = sides(binary, 2, Math::exp, new Seed(0));
    checks.add(check(Check.outside(sides), binary, 2).with("f", "its exponential"));
    return checks;
  }

  private static Check check(Check check, ModeTree tree, int width) {
    return check.with("tree", tree.text()).with("width", width);
  }

  static Sides sides(ModeTree tree, int width, DoubleUnaryOperator then, Seed seed) {
    Shape sizes = Shape.of(SIZE, SIZE, SIZE, SIZE);
    var model = HierarchicalFactorization.of(tree, sizes, width);
    var w = new GaussianStart(1).of(model, seed.child("w"));
    RandomGenerator random = seed.child("x").generator();
    double[] grid = new double[REGIONS.length], exact = new double[REGIONS.length];
    for (int i = 0; i < REGIONS.length; i++) {
      grid[i] =
          SeparationRank.grid(
                  x -> then.applyAsDouble(model.evaluate(w, parts(x))),
                  SeparationRank.positions(sizes, REGIONS[i]),
                  SETTINGS,
                  () -> Tensor.gaussian(random, ORDER * SIZE).toDoubles(),
                  SeparationRank.TOLERANCE)
              .rank();
      exact[i] = SeparationRank.exact(model, w, REGIONS[i]).rank();
    }
    return Sides.equal(Tensor.vector(grid), Tensor.vector(exact), 0, "ranks are whole numbers");
  }

  private static double[][] parts(double... x) {
    double[][] parts = new double[ORDER][];
    Arrays.setAll(parts, n -> Arrays.copyOfRange(x, SIZE * n, SIZE * (n + 1)));
    return parts;
  }
}
