// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.theory.special.OrdinaryDifferential;

/// One network under a kernel that stays, trained by gradient flow on any loss, by integration.
///
/// ```text
/// ḟ(X) = −Θ(X, X) ∇L(f(X)),   ḟ(x) = −Θ(x, X) ∇L(f(X))        up to η t
/// ```
///
/// With heavy-ball momentum `μ` (not Nesterov's), the flow that steps of `η` follow as `η → 0` at
/// the same friction:
///
/// ```text
/// ḟ = g,   ġ = (μ − 1)/√η · g − Θ ∇L(f(X)),   g(0) = 0        up to √η t
/// ```
///
/// - Shapes: `Θ(X, X): (m, m)`, `Θ(x, X): (n, m)`, `f: (m, k)` and `(n, k)`
/// - Time `t` counts steps of the learning rate `η`
///
/// @param momentum `μ`; without one the first flow, which is not the second at `μ = 0` but its
///   limit as `η → 0`
/// @source Lee et al. 2019, from memory; Novak et al. 2020, `gradient_descent`
public record LossFlow(
    Tensor kdd, LossGradient slope, double learningRate, OptionalDouble momentum) {
  private static final String NAME = "loss flow";

  public LossFlow {
    Axes.of(NAME).bind("kdd", kdd.shape(), "m m");
    if (!(learningRate > 0 && Double.isFinite(learningRate))) {
      throw new IllegalArgumentException(
          NAME + ": the learning rate is " + learningRate + "; it must be finite and above 0");
    }
    momentum.ifPresent(mu -> MaxLearningRate.checkMomentum(NAME, mu));
  }

  /// Without momentum.
  public static LossFlow of(Tensor kdd, LossGradient slope, double learningRate) {
    return new LossFlow(kdd, slope, learningRate, OptionalDouble.empty());
  }

  public LossFlow withMomentum(double mu) {
    return new LossFlow(kdd, slope, learningRate, OptionalDouble.of(mu));
  }

  /// Outputs at strictly increasing times, from `f₀`.
  public List<Prediction> predict(Tensor f0Train, Tensor f0Test, Tensor ktd, double... times) {
    var axes =
        Axes.of(NAME)
            .bind("kdd", kdd.shape(), "m m")
            .bind("f0Train", f0Train.shape(), "m k")
            .bind("f0Test", f0Test.shape(), "n k")
            .bind("ktd", ktd.shape(), "n m");
    int m = axes.size("m"), n = axes.size("n"), k = axes.size("k");
    double unit = momentum.isPresent() ? Math.sqrt(learningRate) : learningRate;
    Tensor both = Matrices.ON.concat(0, List.of(kdd, ktd));
    int half = (m + n) * k;
    OrdinaryDifferential.Rate rate =
        momentum.isPresent() ? heavy(both, m, k, half) : plain(both, m, k);
    double[] start = Matrices.ON.concat(0, List.of(f0Train, f0Test)).toDoubles();
    if (momentum.isPresent()) start = Arrays.copyOf(start, 2 * half);
    double[] until = Arrays.stream(times).map(t -> t * unit).toArray();
    return OrdinaryDifferential.of(rate).solve(start, until).stream()
        .map(f -> parts(f, m, n, k))
        .toList();
  }

  private OrdinaryDifferential.Rate plain(Tensor both, int m, int k) {
    return (_, f, fDot) -> {
      double[] pull = pull(both, f, m, k);
      for (int i = 0; i < pull.length; i++) fDot[i] = -pull[i];
    };
  }

  private OrdinaryDifferential.Rate heavy(Tensor both, int m, int k, int half) {
    double friction = (momentum.orElseThrow() - 1) / Math.sqrt(learningRate);
    return (_, fg, fgDot) -> {
      double[] pull = pull(both, fg, m, k);
      for (int i = 0; i < half; i++) {
        fgDot[i] = fg[half + i];
        fgDot[half + i] = friction * fg[half + i] - pull[i];
      }
    };
  }

  /// `Θ ∇L(f(X))` at all points.
  private double[] pull(Tensor both, double[] f, int m, int k) {
    Tensor outputs = Tensor.of(Shape.of(m, k), Arrays.copyOf(f, m * k));
    return Matrices.times(both, slope.at(outputs)).toDoubles();
  }

  private static Prediction parts(double[] f, int m, int n, int k) {
    return new Prediction(
        Tensor.of(Shape.of(m, k), Arrays.copyOf(f, m * k)),
        Tensor.of(Shape.of(n, k), Arrays.copyOfRange(f, m * k, (m + n) * k)));
  }
}
