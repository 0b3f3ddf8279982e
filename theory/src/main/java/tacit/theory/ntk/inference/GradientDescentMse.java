// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// One network under a kernel that stays, trained by gradient flow on the square loss `L = 1/(2mk)
/// Σ (f − Y)²`, in closed form. With `τ = η t / (m k)`
///
/// ```text
/// f_t(X) = f₀(X) + (I − e^{−τΘ}) (Y − f₀(X))
/// f_t(x) = f₀(x) + Θ(x, X) Θ⁻¹ (I − e^{−τΘ}) (Y − f₀(X))
/// ```
///
/// - Shapes: `Θ = Θ(X, X): (m, m)`, `Y: (m, k)`, `Θ(x, X): (n, m)`, `f: (m, k)` and `(n, k)`
/// - Time `t` counts steps of the learning rate `η`; at `t = ∞` the training points are met exactly
/// - A [Ridge] is on `Θ` everywhere, in the exponent as well, but not on `Θ(x, X)`. At `t = ∞` the
///   training outputs are `Y` even so; the regularized fit is had with `Θ(X, X)` as `Θ(x, X)`
///
/// @source Lee et al. 2019, from memory; Novak et al. 2020, `gradient_descent_mse`
public final class GradientDescentMse {
  private static final String NAME = "gradient descent mse";

  private final TrainedKernel kernel;
  private final Tensor y;
  private final double learningRate;

  private GradientDescentMse(TrainedKernel kernel, Tensor y, double learningRate) {
    this.kernel = kernel;
    this.y = y;
    this.learningRate = learningRate;
  }

  public static GradientDescentMse of(Tensor kdd, Tensor y, double learningRate, Ridge ridge) {
    Axes.of(NAME).bind("kdd", kdd.shape(), "m m").bind("y", y.shape(), "m k");
    if (y.shape().count() == 0) {
      throw new IllegalArgumentException(
          NAME + ": y is " + y.shape() + "; give at least one training point and one output");
    }
    if (!(learningRate > 0 && Double.isFinite(learningRate))) {
      throw new IllegalArgumentException(
          NAME + ": the learning rate is " + learningRate + "; it must be finite and above 0");
    }
    return new GradientDescentMse(new TrainedKernel(NAME, ridge.on(kdd)), y, learningRate);
  }

  /// Outputs at the time `t` from `f₀ = 0`.
  public Prediction predict(double t, Tensor ktd) {
    Tensor f0Test = zeros(ktd.shape().size(0));
    return predict(t, zeros(y.shape().size(0)), f0Test, ktd);
  }

  /// Outputs at the time `t`, which may be infinite, from `f₀`.
  public Prediction predict(double t, Tensor f0Train, Tensor f0Test, Tensor ktd) {
    Axes.of(NAME)
        .bind("y", y.shape(), "m k")
        .bind("f0Train", f0Train.shape(), "m k")
        .bind("f0Test", f0Test.shape(), "n k")
        .bind("ktd", ktd.shape(), "n m");
    return new Prediction(
        train(t, f0Train),
        Matrices.plus(f0Test, Matrices.times(ktd, learnedOver(t, Matrices.minus(y, f0Train)))));
  }

  /// Outputs on the training points at the time `t` from `f₀ = 0`.
  Tensor train(double t) {
    return train(t, zeros(y.shape().size(0)));
  }

  private Tensor train(double t, Tensor f0) {
    if (tau(t) == Double.POSITIVE_INFINITY) return y;
    Tensor change = kernel.modes().apply(new Decay(tau(t))::learned, Matrices.minus(y, f0));
    return Matrices.plus(f0, change);
  }

  /// `Θ⁻¹ (I − e^{−τΘ}) b`: for `b = Y − f₀`, what weighs the kernel functions of the training
  /// points.
  Tensor learnedOver(double t, Tensor b) {
    return tau(t) == Double.POSITIVE_INFINITY
        ? kernel.solve(b)
        : kernel.modes().apply(new Decay(tau(t))::learnedOver, b);
  }

  /// `e^{−τΘ} b`.
  Tensor left(double t, Tensor b) {
    return tau(t) == Double.POSITIVE_INFINITY
        ? Tensor.of(b.shape(), new double[b.shape().count()])
        : kernel.modes().apply(new Decay(tau(t))::left, b);
  }

  /// `τ = η t / (m k)`.
  private double tau(double t) {
    if (!(t >= 0)) {
      throw new IllegalArgumentException(NAME + ": the time is " + t + "; it must be 0 or more");
    }
    return learningRate * t / y.shape().count();
  }

  private Tensor zeros(int rows) {
    return Tensor.of(y.shape().with(0, rows), new double[rows * y.shape().size(1)]);
  }
}
