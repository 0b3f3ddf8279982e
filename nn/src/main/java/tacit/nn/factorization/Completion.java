// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.ScaleShift;
import tacit.autodiff.op.Subtract;

/// Completion of a tensor from some of its entries, `L(W) = c Σ_{i ∈ Ω} (W_i − y_i)² = c ‖M ∘ (W −
/// Y)‖²`, its gradient `2 c M ∘ (W − Y)`.
///
/// @param mask `M`, 1 at the positions `Ω` that were observed and 0 at the others
/// @param values `Y`, the observed entries, and 0 at the others
/// @param c what is summed over the squares
public record Completion(Tensor mask, Tensor values, double c) implements TensorLoss {
  public Completion {
    LossChecks.fits("completion", mask.shape(), values.shape());
    LossChecks.finite("completion", "value at ", values);
  }

  /// The entries at row-major positions, which are distinct.
  public static Completion of(Shape shape, Indices positions, Tensor y, Factor factor) {
    LossChecks.measured("completion", positions.size(), y);
    positions.checkBelow("completion", shape.count());
    double[] mask = new double[shape.count()], values = new double[shape.count()];
    for (int i = 0; i < positions.size(); i++) {
      int at = positions.get(i);
      if (mask[at] == 1) {
        throw new IllegalArgumentException(
            "completion: entry "
                + Shape.of(shape.index(at))
                + " is observed twice; give each once");
      }
      mask[at] = 1;
      values[at] = y.get(i);
    }
    double c = factor.of(positions.size());
    return new Completion(Tensor.of(shape, mask), Tensor.of(shape, values), c);
  }

  /// So many entries of a tensor, drawn without replacement.
  public static Completion drawn(RandomGenerator random, Tensor target, int count, Factor factor) {
    int entries = target.shape().count();
    if (count < 1 || count > entries) {
      throw new IllegalArgumentException(
          "completion: %d of %d entries; observe 1 to %d".formatted(count, entries, entries));
    }
    int[] positions = shuffled(random, entries, count);
    double[] y = new double[count], all = target.toDoubles();
    for (int i = 0; i < count; i++) y[i] = all[positions[i]];
    return of(target.shape(), Indices.of(positions), Tensor.vector(y), factor);
  }

  /// The first `count` of `0, …, n − 1` in random order.
  private static int[] shuffled(RandomGenerator random, int n, int count) {
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i, n), picked = order[j];
      order[j] = order[i];
      order[i] = picked;
    }
    return Arrays.copyOf(order, count);
  }

  @Override
  public Shape shape() {
    return mask.shape();
  }

  @Override
  public int count() {
    return (int) Arrays.stream(mask.toDoubles()).sum();
  }

  @Override
  public Fit at(Kernels on, Tensor end) {
    LossChecks.fits("completion", shape(), end.shape());
    Tensor residual = on.zip(new Multiply(), mask, on.zip(new Subtract(), end, values));
    Tensor squares = on.zip(new Multiply(), residual, residual);
    double sum = on.reduce(Reduction.SUM, squares, 0, shape().rank()).item();
    Tensor byEnd = c == 0.5 ? residual : on.map(new ScaleShift(2 * c, 0), residual);
    return new Fit(c * sum, byEnd);
  }

  @Override
  public Var apply(Var end) {
    LossChecks.fits("completion", shape(), end.shape());
    return end.minus(end.like(values)).times(end.like(mask)).square().sum().times(c);
  }
}
