// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.ScaleShift;
import tacit.autodiff.op.Subtract;

/// Sensing of a tensor by rank-one measurements, `L(W) = c Σᵢ (⟨xᵢ₀ ⊗ xᵢ₁ ⊗ ⋯, W⟩ − yᵢ)²`.
///
/// A measurement is `aᵢᵀ W bᵢ` of the matrix `W` whose rows are the first half of the modes, `aᵢ`
/// and `bᵢ` being the outer products of the inputs of either half: two matrix products for all
/// measurements, and two for the gradient `2 c Σᵢ rᵢ aᵢ bᵢᵀ`, `rᵢ` the residual.
///
/// @param shape sizes of `W`
/// @param a `aᵢ` in row `i`
/// @param b `bᵢ` in row `i`
/// @param y `(m)`
/// @param c what is summed over the squares
public record Sensing(Shape shape, Tensor a, Tensor b, Tensor y, double c) implements TensorLoss {
  public Sensing {
    LossChecks.measured("sensing", a.shape().size(0), y);
  }

  /// The measurements with inputs `xᵢₙ` in row `i` of `inputs[n]`, `(m, D_n)`.
  public static Sensing of(List<Tensor> inputs, Tensor y, Factor factor) {
    LossChecks.inputs(inputs, y);
    int half = (inputs.size() + 1) / 2;
    Shape shape = Shape.of(inputs.stream().mapToInt(x -> x.shape().size(1)).toArray());
    Tensor a = rowProducts(inputs.subList(0, half));
    Tensor b = rowProducts(inputs.subList(half, inputs.size()));
    return new Sensing(shape, a, b, y, factor.of(y.shape().count()));
  }

  /// So many measurements of a tensor by Gaussian inputs of variance `1 / count^(1/N)`, so that a
  /// measurement is as large as an entry of the tensor.
  public static Sensing drawn(RandomGenerator random, Tensor target, int count, Factor factor) {
    Shape shape = target.shape();
    if (count < 1) {
      throw new IllegalArgumentException("sensing: " + count + " measurements; make 1 or more");
    }
    double scale = Math.pow(shape.count(), -0.5 / shape.rank());
    List<Tensor> inputs = new ArrayList<>();
    for (int d : shape.toArray()) {
      Tensor x = Tensor.gaussian(random, count, d);
      inputs.add(OneThread.KERNELS.map(new ScaleShift(scale, 0), x));
    }
    Sensing blank = of(inputs, Tensor.vector(new double[count]), factor);
    Tensor y = blank.measured(OneThread.KERNELS, blank.times(OneThread.KERNELS, target));
    return new Sensing(shape, blank.a, blank.b, y, blank.c);
  }

  /// Row by row the outer product of the rows.
  private static Tensor rowProducts(List<Tensor> inputs) {
    Kernels on = OneThread.KERNELS;
    Tensor columns = on.permute(inputs.getFirst(), 1, 0);
    for (Tensor x : inputs.subList(1, inputs.size())) {
      columns = on.khatriRao(columns, on.permute(x, 1, 0));
    }
    return on.permute(columns, 1, 0);
  }

  @Override
  public int count() {
    return y.shape().count();
  }

  @Override
  public Fit at(Kernels on, Tensor end) {
    LossChecks.fits("sensing", shape, end.shape());
    Tensor residual = on.zip(new Subtract(), measured(on, times(on, end)), y);
    Tensor squares = on.zip(new Multiply(), residual, residual);
    double sum = on.reduce(Reduction.SUM, squares, 0, 1).item();
    Tensor scaled = on.map(new ScaleShift(2 * c, 0), residual);
    Tensor rows = on.spread(scaled, 1, b.shape().slice(1, 2));
    Tensor byEnd = on.matmul(a, true, on.zip(new Multiply(), rows, b), false);
    return new Fit(c * sum, byEnd.reshape(shape));
  }

  /// `aᵢᵀ W` in row `i`.
  private Tensor times(Kernels on, Tensor end) {
    return on.matmul(a, false, end.reshape(parted()), false);
  }

  /// `aᵢᵀ W bᵢ`.
  private Tensor measured(Kernels on, Tensor times) {
    return on.reduce(Reduction.SUM, on.zip(new Multiply(), times, b), 1, 2);
  }

  private Shape parted() {
    return Shape.of(a.shape().size(1), b.shape().size(1));
  }

  @Override
  public Var apply(Var end) {
    LossChecks.fits("sensing", shape, end.shape());
    Var times = end.like(a).matmul(end.reshape(parted()));
    return times.times(end.like(b)).sum(1).minus(end.like(y)).square().sum().times(c);
  }
}
