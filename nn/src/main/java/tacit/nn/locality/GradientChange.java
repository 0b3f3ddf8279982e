// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// The change `R` of [InputGradientChange] on one batch of images `x: (B, h, w, c)`, for any
/// function with one output an example, and its gradient by whatever the function is made of.
///
/// With `v = ∂R/∂g` and `v' = ∂R/∂g'` held fixed, `∂R/∂θ = ∂/∂θ (⟨v, g⟩ + ⟨v', g'⟩)`. So [#slope]
/// is that sum: its gradients are those of `R`, its value is not, and there is nothing in it that
/// could be divided by zero.
public final class GradientChange {
  private final PatchPair patches;
  private final Var x;
  private final Var moved;
  private final Var g;
  private final Var gPrime;
  private final GradientCosines cosines;

  private GradientChange(PatchPair patches, Var x, Var moved, Var outputs, Var movedOutputs) {
    this.patches = patches;
    this.x = x;
    this.moved = moved;
    this.g = probed(outputs, x);
    this.gPrime = probed(movedOutputs, moved);
    this.cosines = GradientCosines.of(g.value(), gPrime.value());
  }

  /// Of a function that was not applied yet.
  ///
  /// @param f from `(B, h, w, c)` to `(B)`
  public static GradientChange of(UnaryOperator<Var> f, Tensor x, PatchPair patches, Kernels on) {
    Var at = Var.of(x, on);
    return of(at, f.apply(at), patches, f);
  }

  /// Of outputs that were computed from the variable `x`.
  ///
  /// @param outputs `f(x): (B)`
  /// @param again the same function, for `x'`
  public static GradientChange of(Var x, Var outputs, PatchPair patches, UnaryOperator<Var> again) {
    check(x.shape(), outputs.shape(), patches);
    Var moved = Var.of(exchanged(x.on(), x.value(), patches.perturbed()), x.on());
    return new GradientChange(patches, x, moved, outputs, again.apply(moved));
  }

  private static void check(Shape x, Shape outputs, PatchPair patches) {
    if (x.rank() != 4 || !outputs.equals(Shape.of(x.size(0)))) {
      throw new IllegalArgumentException(
          "gradient change: images %s with outputs %s; give images (n, h, w, c) and one output each"
              .formatted(x, outputs));
    }
    if (x.size(0) < 2) {
      throw new IllegalArgumentException(
          "gradient change: a batch of 1 has no other example to take a patch from; give 2 or more");
    }
    patches.checkInside(x.slice(1, 4));
  }

  /// `x'`: patch `J` of every image replaced by that of the next, in the last by that of the first.
  static Tensor exchanged(Kernels on, Tensor x, Patch perturbed) {
    int n = x.shape().size(0);
    Var images = Var.constant(x, on);
    Var patch = images.slice(perturbed.in(x.shape()));
    Var next = patch.slice(0, 1, n).concat(0, patch.slice(0, 0, 1));
    Var without = images.minus(patch.embed(x.shape(), perturbed.in(x.shape())));
    return without.plus(next.embed(x.shape(), perturbed.in(x.shape()))).value();
  }

  private Var probed(Var outputs, Var by) {
    return outputs.sum().grad(by).getFirst().slice(patches.probed().in(by.shape()));
  }

  /// `R`.
  public double value() {
    return cosines.mean();
  }

  /// What each example has to say.
  public GradientCosines cosines() {
    return cosines;
  }

  /// `R` and how many examples it is of.
  public ChangeScore score() {
    return new ChangeScore(x.shape().size(0), value(), cosines.dead());
  }

  /// `⟨v, g⟩ + ⟨v', g'⟩`, a scalar whose gradients by weights are those of `R`.
  public Var slope() {
    Var first = g.times(g.like(cosines.byFirst())).sum();
    return first.plus(gPrime.times(gPrime.like(cosines.bySecond())).sum());
  }

  /// The same gradients `∂R/∂θ` by [FiniteDifference], from gradients of the outputs alone.
  ///
  /// @param gradients `∂/∂θ Σ_b o_b(x)` at any images `x`
  public List<Tensor> byDifferences(Function<Tensor, List<Tensor>> gradients) {
    FiniteDifference difference = new FiniteDifference(x.on(), gradients);
    return difference.sum(
        difference.along(x.value(), embedded(cosines.byFirst())),
        difference.along(moved.value(), embedded(cosines.bySecond())));
  }

  /// The same at one move, right or wrong: `move` is how far the pixel goes that goes farthest.
  public List<Tensor> byDifferences(Function<Tensor, List<Tensor>> gradients, double move) {
    FiniteDifference difference = new FiniteDifference(x.on(), gradients);
    return difference.sum(
        difference.once(x.value(), embedded(cosines.byFirst()), move),
        difference.once(moved.value(), embedded(cosines.bySecond()), move));
  }

  private Tensor embedded(Tensor v) {
    return Var.constant(v, x.on()).embed(x.shape(), patches.probed().in(x.shape())).value();
  }
}
