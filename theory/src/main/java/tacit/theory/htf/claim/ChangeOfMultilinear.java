// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.locality.GradientChange;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPair;

/// For a tensor as a function, `f(x₁, …, x_N) = ⟨W, x₁ ⊗ ⋯ ⊗ x_N⟩`, the gradient change of one mode
/// is about the rank of its matricization:
///
/// ```text
/// R = 1 for all inputs   ⇔   rank of W by mode 1 against the rest = 1
/// ```
///
/// Proof: `∇₁ f = ⟦W; 1⟧ (x₂ ⊗ ⋯ ⊗ x_N)` runs through the image of the matricization. If that is a
/// line, the gradient keeps to it. If not, some two products `x₂ ⊗ ⋯ ⊗ x_N` have images that are no
/// multiples of each other, since such products span the space, and two inputs that differ in these
/// turn the gradient.
///
/// - Measured: `R` on a batch of drawn inputs, for a tensor of order 3 as a sum of `k` products of
///   a vector and a matrix, whose matricization has rank `k`
/// - Claimed: 1
@Claim(
    id = "derived-change-of-multilinear",
    statement =
        "For f = ⟨W, x₁ ⊗ ⋯ ⊗ x_N⟩ and the patches x₁ and the rest, R = 1 for all inputs if and"
            + " only if the matricization of W by mode 1 has rank 1.",
    assumption = "The matricization by the probed mode has rank 1.",
    source = "Tacit; the gradient runs through the image of the matricization",
    status = Status.DERIVED)
public record ChangeOfMultilinear() implements Theorem {
  private static final int D = 3, BATCH = 6;

  /// Row 0 of three rows of `D` pixels, and the other two.
  private static final PatchPair MODES =
      new PatchPair(new Patch(0, 0, 1, D), new Patch(1, 0, 2, D));

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int rank = 1; rank <= D; rank++) {
      for (int seed = 0; seed < 3; seed++) {
        checks.add(
            Check.of(rank == 1, sides(rank, new Seed(seed))).with("rank", rank).with("seed", seed));
      }
    }
    return checks;
  }

  static Sides sides(int rank, Seed seed) {
    var random = seed.generator();
    Tensor vectors = Tensor.gaussian(random, D, rank);
    Tensor matrices = Tensor.gaussian(random, rank, D * D);
    Tensor images = Tensor.gaussian(random, BATCH, 3, D, 1);
    var change =
        GradientChange.of(x -> value(x, vectors, matrices), images, MODES, new ScalarKernels());
    return Sides.equal(change.value(), 1, 1e-14, "a cosine after some ten roundings of 1e-16");
  }

  /// `f(x)` of each image, with `⟦W; 1⟧ = vectors · matrices`.
  private static Var value(Var x, Tensor vectors, Tensor matrices) {
    int n = x.shape().size(0);
    Var last = row(x, 2).reshape(n, D).spread(1, Shape.of(D));
    Var outer = row(x, 1).reshape(n, D).spread(2, Shape.of(D)).times(last).reshape(n, D * D);
    Var gradient = outer.matmul(x.like(matrices).transpose()).matmul(x.like(vectors).transpose());
    return row(x, 0).reshape(n, D).times(gradient).sumAxes(1, 2);
  }

  private static Var row(Var x, int i) {
    return x.slice(1, i, i + 1);
  }
}
