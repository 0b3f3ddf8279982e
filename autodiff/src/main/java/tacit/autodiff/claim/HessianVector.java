// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// The Hessian times a vector is the rate at which the gradient changes along it:
///
/// ```text
/// H v = d/dt ∇f(x + t v)  at t = 0
/// ```
///
/// so it costs a few gradients, and `H` is never made. At a kink, as of `Σ max(xᵢ, 0)²` where an
/// `xᵢ` is 0, there is no Hessian, and the two sides part.
///
/// - Measured: [tacit.autodiff.Derivatives#hessianTimes], the gradient of `⟨∇f, v⟩`
/// - Claimed: differences of gradients, `(4 D(½) − D(1)) / 3` with `D(h) = (∇f(x + h v) − ∇f(x − h
///   v)) / 2h`, which is the derivative itself where the gradient is a cubic
///
/// All numbers are small and whole, or halves, so neither side rounds.
///
/// @source Pearlmutter 1994, "Fast exact multiplication by the Hessian", section 3
@Claim(
    id = "pearlmutter1994-hessian-vector",
    statement =
        "The Hessian times a vector is the rate of the gradient along it: H v = d/dt ∇f(x + t v) at"
            + " t = 0.",
    assumption = "f is twice differentiable at x.",
    source = "Pearlmutter 1994, Fast exact multiplication by the Hessian, section 3",
    status = Status.RECALL)
public record HessianVector() implements Theorem {
  private static final Kernels ON = new ScalarKernels();
  private static final int D = 3, M = 5;

  /// `f(x) = Σⱼ (W x)ⱼ⁴` with `W: (M, D)`.
  static UnaryOperator<Var> quartic(RandomGenerator random) {
    Tensor w = whole(random, M * D).reshape(Shape.of(M, D));
    return x -> x.like(w).matmul(x.reshape(D, 1)).square().square().sum();
  }

  /// `f(x) = Σᵢ max(xᵢ, 0)²`.
  static UnaryOperator<Var> rectified() {
    return x -> x.relu().square().sum();
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      RandomGenerator random = new Seed(seed).generator();
      var f = quartic(random);
      var sides = sides(f, whole(random, D), whole(random, D));
      checks.add(Check.inside(sides).with("f", "quartic").with("seed", seed));
    }
    Tensor v = Tensor.vector(1, 2, 1);
    for (Tensor x : List.of(Tensor.vector(2, 3, -4), Tensor.vector(2, 0, -4))) {
      checks.add(
          Check.of(differentiable(x), sides(rectified(), x, v))
              .with("f", "rectified")
              .with("x", Arrays.toString(x.toDoubles())));
    }
    return checks;
  }

  /// Whether the rectified squares have a Hessian at `x`: no `xᵢ` is at the kink.
  static boolean differentiable(Tensor x) {
    return IntStream.range(0, D).noneMatch(i -> x.get(i) == 0);
  }

  static Sides sides(UnaryOperator<Var> f, Tensor x, Tensor v) {
    Var at = Var.of(x, ON), direction = Var.constant(v, ON);
    Tensor measured = f.apply(at).hessianTimes(List.of(direction), at).getFirst().value();
    Var claimed =
        difference(f, at, direction, 0.5)
            .times(4)
            .minus(difference(f, at, direction, 1))
            .over(at.like(3));
    return Sides.equal(measured, claimed.value(), 0, "small whole numbers: nothing is rounded");
  }

  /// `D(h) = (∇f(x + h v) − ∇f(x − h v)) / 2h`.
  private static Var difference(UnaryOperator<Var> f, Var x, Var v, double h) {
    return gradient(f, x.plus(v.times(h)))
        .minus(gradient(f, x.minus(v.times(h))))
        .times(1 / (2 * h));
  }

  private static Var gradient(UnaryOperator<Var> f, Var at) {
    Var x = Var.of(at.value(), ON);
    return f.apply(x).grad(x).getFirst();
  }

  /// Whole numbers from −4 to 4, without 0.
  private static Tensor whole(RandomGenerator random, int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) values[i] = random.nextInt(1, 5) * (random.nextBoolean() ? 1 : -1);
    return Tensor.vector(values);
  }
}
