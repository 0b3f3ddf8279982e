// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static tacit.opencl.KernelCase.DEFINITION;
import static tacit.opencl.KernelCase.draw;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.ScaleShift;

/// Batch and layer normalization, and their cotangents.
final class NormalizationCases {
  private static final double EPSILON = 1e-2;

  private NormalizationCases() {}

  static Stream<KernelCase> cases(DType dtype) {
    return Stream.concat(
        Stream.of(
                Shape.of(1, 3),
                Shape.of(7, 1),
                Shape.of(2, 3, 5),
                Shape.of(40, 16),
                Shape.of(5, 0),
                Shape.of(300, 37),
                Shape.of(1700, 33),
                Shape.of(20, 9, 10, 32),
                Shape.of(3, 1100))
            .flatMap(shape -> of(dtype, shape)),
        Stream.of(
            KernelCase.relative(
                "layerNorm of nothing",
                true,
                0,
                on -> on.layerNorm(Tensor.zeros(dtype, Shape.of(0, 3)), EPSILON)),
            KernelCase.relative(
                "layerNorm of rows with NaN and infinity",
                true,
                4,
                on -> on.layerNorm(odd().to(dtype), EPSILON)),
            KernelCase.relative(
                "batchNorm of channels with NaN and infinity",
                true,
                4,
                on -> {
                  Tensor x = on.permute(odd().to(dtype), 1, 0);
                  Tensor one = Tensor.full(dtype, Shape.of(3), 1);
                  return on.batchNorm(x, one, one, EPSILON);
                })));
  }

  private static Tensor odd() {
    return Tensor.matrix(
        new double[][] {{1, Double.NaN, 3}, {1, 2, 3}, {1, Double.NEGATIVE_INFINITY, 1}});
  }

  private static Stream<KernelCase> of(DType dtype, Shape shape) {
    int c = shape.size(-1);
    boolean small = shape.count() < 200;
    // means that are not small against the spread
    Tensor x = DEFINITION.map(new ScaleShift(1, 2), draw("x", dtype, shape.toArray()));
    Tensor g = draw("g", dtype, shape.toArray());
    Tensor gamma = draw("gamma", dtype, c), beta = draw("beta", dtype, c);
    return Stream.of(
        new KernelCase(
            "batchNorm " + shape,
            on -> List.of(on.batchNorm(x, gamma, beta, EPSILON)),
            0,
            _ -> List.of(Terms.columns(x, g, gamma, beta).forward()),
            small),
        new KernelCase(
            "batchNormByInput " + shape,
            on -> List.of(on.batchNormByInput(x, gamma, g, EPSILON)),
            0,
            _ -> List.of(Terms.columns(x, g, gamma, beta).byInput()),
            small),
        new KernelCase(
            "batchNormByScale " + shape,
            on -> List.of(on.batchNormByScale(x, g, EPSILON)),
            0,
            _ -> List.of(Terms.columns(x, g, gamma, beta).byScale()),
            small),
        layer("layerNorm", shape, on -> on.layerNorm(x, EPSILON), x, g),
        layer("layerNormByInput", shape, on -> on.layerNormByInput(x, g, EPSILON), x, g));
  }

  private static KernelCase layer(
      String name, Shape shape, Function<Kernels, Tensor> run, Tensor x, Tensor g) {
    return new KernelCase(
        name + " " + shape,
        on -> List.of(run.apply(on)),
        0,
        _ -> {
          Terms terms = Terms.rows(x, g);
          return List.of(name.equals("layerNorm") ? terms.forward() : terms.byInput());
        },
        shape.count() < 200);
  }

  /// `n` times the sizes of the terms of `y`, of `x̄` and of `γ̄`. A mean is off by half of `n ε
  /// mean|x|` and a variance by half of `n ε σ²`, so `x̂` by half of `n ε s` with `s = r mean|x| +
  /// |x̂|`; four roundings of single steps are always granted.
  private record Terms(Tensor forward, Tensor byInput, Tensor byScale) {
    /// Standardized over all axes but the last: `n` numbers a channel.
    static Terms columns(Tensor x, Tensor yBar, Tensor gamma, Tensor beta) {
      int c = gamma.shape().count(), n = c == 0 ? 0 : x.shape().count() / c;
      return of(x, yBar, gamma.toDoubles(), beta.toDoubles(), n, 1, c);
    }

    /// Standardized over the last axis.
    static Terms rows(Tensor x, Tensor yBar) {
      int c = x.shape().size(-1), rows = c == 0 ? 0 : x.shape().count() / c;
      double[] ones = new double[rows];
      Arrays.fill(ones, 1);
      return of(x, yBar, ones, new double[rows], c, c, 1);
    }

    /// Group `j` begins at `j groupStep`, and its `n` numbers are `step` apart.
    private static Terms of(
        Tensor of, Tensor yBar, double[] gamma, double[] beta, int n, int groupStep, int step) {
      double[] x = of.toDoubles(), g = yBar.toDoubles(), sums = new double[gamma.length];
      int roundings = Math.max(n, 4);
      for (int j = 0; j < gamma.length; j++) {
        int first = j * groupStep, end = first + n * step;
        double mu = 0, size = 0, variance = 0, plain = 0, along = 0;
        for (int i = first; i < end; i += step) {
          mu += x[i] / n;
          size += Math.abs(x[i]) / n;
          plain += Math.abs(g[i]) / n;
        }
        for (int i = first; i < end; i += step) variance += (x[i] - mu) * (x[i] - mu) / n;
        double r = 1 / Math.sqrt(variance + EPSILON);
        for (int i = first; i < end; i += step) {
          x[i] = r * (size + Math.abs(x[i] - mu));
          along += Math.abs(g[i]) * x[i] / n;
        }
        for (int i = first; i < end; i += step) {
          g[i] = roundings * Math.abs(gamma[j]) * r * (Math.abs(g[i]) + plain + 2 * x[i] * along);
          x[i] = roundings * (Math.abs(gamma[j]) * x[i] + Math.abs(beta[j]));
        }
        sums[j] = roundings * n * along;
      }
      return new Terms(Tensor.of(of.shape(), x), Tensor.of(of.shape(), g), Tensor.vector(sums));
    }
  }
}
