// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.SymmetricEigen;

/// Whitened principal components: where an input lies along the directions in which the training
/// inputs vary most, in units of how much they do.
///
/// ```text
/// z = D⁻¹ Vᵀ (x − μ),   (1/n) Σ (xᵢ − μ)(xᵢ − μ)ᵀ = V D² Vᵀ
/// ```
///
/// Mean, directions and deviations are those of one set, the training set, and are then used for
/// every other. Over that set the components have mean 0 and the unit matrix as covariance.
///
/// - Shapes: `x: (n, d)`, `μ: (d)`, `V: (d, k)`, `D: (k)`, `z: (n, k)`
///
/// @param mean `μ`
/// @param directions `V`, orthonormal columns, the largest deviation first
/// @param deviation `D`, the population's, none 0
public record WhitenedComponents(Tensor mean, Tensor directions, Tensor deviation) {
  private static final String NAME = "whitened components";

  /// Of the variance along the first direction: less is rounding.
  private static final double SMALLEST = 1e-12;

  /// The first `count` components of inputs.
  public static WhitenedComponents of(Tensor x, int count, Kernels on) {
    var axes = Axes.of(NAME).bind("x", x.shape(), "n d");
    int n = axes.size("n"), d = axes.size("d");
    require(n >= 2, "x has %d examples; give 2 or more".formatted(n));
    require(count >= 1 && count <= d, "%d of %d components; give 1 to %d".formatted(count, d, d));
    double[] mean = mean(x, n, d);
    Tensor centered = centered(x, mean);
    var eigen = SymmetricEigen.of(on.matmul(centered, true, centered, false));
    double[] deviation = new double[count], directions = new double[d * count];
    for (int j = 0; j < count; j++) {
      require(
          eigen.lambda().get(j) > SMALLEST * eigen.lambda().get(0),
          "x varies along %d directions only, not %d; ask for fewer components"
              .formatted(j, count));
      deviation[j] = Math.sqrt(eigen.lambda().get(j) / n);
      for (int i = 0; i < d; i++) directions[i * count + j] = eigen.v().get(i, j);
    }
    return new WhitenedComponents(
        Tensor.vector(mean), Tensor.of(Shape.of(d, count), directions), Tensor.vector(deviation));
  }

  /// `z`, of any inputs.
  public Tensor of(Tensor x, Kernels on) {
    Axes.of(NAME).bind("V", directions.shape(), "d k").bind("x", x.shape(), "n d");
    Tensor along = on.matmul(centered(x, mean.toDoubles()), false, directions, false);
    double[] z = along.toDoubles(), unit = deviation.toDoubles();
    for (int i = 0; i < z.length; i++) z[i] /= unit[i % unit.length];
    return Tensor.of(along.shape(), z);
  }

  private static double[] mean(Tensor x, int n, int d) {
    double[] values = x.toDoubles(), mean = new double[d];
    for (int i = 0; i < values.length; i++) {
      require(
          Double.isFinite(values[i]),
          "x is %s in row %d, column %d; give finite inputs".formatted(values[i], i / d, i % d));
      mean[i % d] += values[i] / n;
    }
    return mean;
  }

  private static Tensor centered(Tensor x, double... mean) {
    double[] values = x.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] -= mean[i % mean.length];
    return Tensor.of(x.shape(), values);
  }

  private static void require(boolean met, String message) {
    if (!met) throw new IllegalArgumentException(NAME + ": " + message);
  }
}
