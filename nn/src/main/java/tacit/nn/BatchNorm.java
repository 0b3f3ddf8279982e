// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Axes;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Batch normalization, `y = γ (x − μ) / √(σ² + ε) + β` for each channel.
///
/// - Shapes: `x, y: (n, …, c)`, `γ, β, μ, σ²: (c)`
/// - Training: `μ` and `σ²` are the batch's, the variance divided by the count `N` of values; the
///   running statistics move, `r ← (1 − m) r + m s`. The running variance is the unbiased one, `s =
///   σ² N / (N − 1)`, as in PyTorch.
/// - Inference: `μ` and `σ²` are the running ones.
/// - Start: `γ = 1`, `β = 0`, running mean 0, running variance 1
/// - Not affine: `γ = 1` and `β = 0` for good, nothing is trained
///
/// @param momentum `m`, the share of the new statistic
/// @param epsilon `ε`
/// @param affine whether `γ` and `β` are parameters
/// @source Ioffe & Szegedy 2015, algorithms 1 and 2
public record BatchNorm(double momentum, double epsilon, boolean affine) implements Layer {
  public BatchNorm {
    if (!(momentum >= 0 && momentum <= 1)) {
      throw new InvalidField("batch_norm", "momentum", momentum + " is not in [0, 1]");
    }
    if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
      throw new InvalidField("batch_norm", "epsilon", epsilon + " is not a finite number above 0");
    }
  }

  /// With scale and shift.
  public BatchNorm(double momentum, double epsilon) {
    this(momentum, epsilon, true);
  }

  /// Momentum 0.1 and epsilon 10⁻⁵, with scale and shift.
  public BatchNorm() {
    this(0.1, 1e-5);
  }

  /// The same without scale and shift.
  public BatchNorm withoutAffine() {
    return new BatchNorm(momentum, epsilon, false);
  }

  @Override
  public Shape output(Shape example) {
    channels(example);
    return example;
  }

  private static Shape channels(Shape example) {
    return Shape.of(Axes.of("batch_norm").bind("x", example, "... c").size("c"));
  }

  @Override
  public Params<Shape> parameters(Shape example) {
    Shape c = channels(example);
    return affine ? Params.of("gamma", c).and("beta", c) : Params.empty();
  }

  @Override
  public Params<Tensor> init(Seed seed, Shape example) {
    Shape c = channels(example);
    return affine ? fixed(DType.FLOAT64, c) : Params.empty();
  }

  /// `γ = 1`, `β = 0`.
  private static Params<Tensor> fixed(DType dtype, Shape c) {
    return Params.of("gamma", Tensor.full(dtype, c, 1)).and("beta", Tensor.zeros(dtype, c));
  }

  @Override
  public Params<Tensor> initialState(Shape example) {
    Shape c = channels(example);
    return Params.of("mean", Tensor.zeros(DType.FLOAT64, c))
        .and("variance", Tensor.full(DType.FLOAT64, c, 1));
  }

  @Override
  public Var apply(Params<Var> trained, Var x, Pass pass) {
    Params<Var> p = affine ? trained : fixed(x.value().dtype(), channels(x.shape())).map(x::like);
    Var gamma = p.get("gamma"), beta = p.get("beta");
    if (pass.training()) {
      moveStatistics(x, pass);
      return x.batchNorm(gamma, beta, epsilon);
    }
    Var scale = running(x, pass, "variance").plus(epsilon).power(-0.5).times(gamma);
    Var shift = beta.minus(running(x, pass, "mean").times(scale));
    return x.timesRow(scale).plusRow(shift);
  }

  private void moveStatistics(Var x, Pass pass) {
    double n = (double) x.shape().count() / x.shape().size(-1);
    if (n < 2) {
      throw new IllegalArgumentException(
          "batch_norm: training needs two or more values a channel but x is "
              + x.shape()
              + "; use a larger batch");
    }
    List<Tensor> moments = x.on().moments(x.value());
    move(x, pass, "mean", moments.get(0), 1);
    move(x, pass, "variance", moments.get(1), n / (n - 1));
  }

  private void move(Var x, Pass pass, String name, Tensor batch, double correction) {
    Var moved =
        running(x, pass, name).times(1 - momentum).plus(x.like(batch).times(momentum * correction));
    pass.listener().state(pass.name(name), moved.value());
  }

  private static Var running(Var x, Pass pass, String name) {
    if (!pass.state().has(name)) {
      throw new IllegalArgumentException(
          "batch_norm: the pass has no running "
              + name
              + "; start from the network's initialState");
    }
    return x.like(pass.state().get(name));
  }
}
