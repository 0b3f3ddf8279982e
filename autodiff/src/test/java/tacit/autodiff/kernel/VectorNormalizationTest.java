// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.Agreement.*;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Multiply;

/// Batch normalization against the definition.
class VectorNormalizationTest {
  private static final double EPSILON = 1e-2;

  /// Of channels with many numbers: a variance of few may be close to 0.
  private static final List<Shape> TALL = SHAPES.stream().filter(s -> s.size(0) >= 100).toList();

  @ParameterizedTest
  @MethodSource(MACHINES)
  void moments_agree_to_n_epsilon_of_their_terms(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : TALL) {
        Tensor x = draw("x", dtype, shape);
        int n = shape.size(0);
        Tensor sizes = scaled(DEFINITION.moments(wideSize(x)).getFirst(), n);
        agree(fast, on -> on.moments(x).getFirst(), 0, sizes);
        // a mean that is off by δ adds δ²
        Tensor off = DEFINITION.zip(new Multiply(), sizes, scaled(sizes, dtype.epsilon()));
        agree(fast, on -> on.moments(x).getLast(), n, off);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(MACHINES)
  void batch_normalization_agrees_to_n_epsilon_of_its_terms(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : TALL) {
        Shape channels = shape.slice(1, 2);
        Tensor x = draw("x", dtype, shape), g = draw("g", dtype, shape);
        Tensor gamma = draw("gamma", dtype, channels), beta = draw("beta", dtype, channels);
        double[][] terms = terms(x, gamma, beta, g);
        Tensor forward = Tensor.of(shape, terms[0]), byInput = Tensor.of(shape, terms[1]);
        agree(fast, on -> on.batchNorm(x, gamma, beta, EPSILON), 0, forward);
        agree(fast, on -> on.batchNormByInput(x, gamma, g, EPSILON), 0, byInput);
        Tensor byScale = Tensor.of(channels, terms[2]);
        agree(fast, on -> on.batchNormByScale(x, g, EPSILON), shape.size(0), byScale);
      }
    }
  }

  /// `n` times the sizes of the terms of `y`, of `x̄`, and the largest of `γ̄`. A mean is off by
  /// half of `n ε mean|x|` and a variance by half of `n ε σ²`, so `x̂` by half of `n ε s` with `s =
  /// r mean|x| + |x̂|`.
  private static double[][] terms(Tensor x, Tensor gamma, Tensor beta, Tensor yBar) {
    int n = x.shape().size(0), c = x.shape().size(1);
    double[] s = sizes(x), g = wideSize(yBar).toDoubles();
    double[] scale = wideSize(gamma).toDoubles(), shift = wideSize(beta).toDoubles();
    double[] variance = DEFINITION.moments(x.to(DType.FLOAT64)).getLast().toDoubles();
    double[] plain = new double[c], along = new double[c], largest = new double[c];
    for (int i = 0; i < n * c; i++) {
      plain[i % c] += g[i] / n;
      along[i % c] += g[i] * s[i] / n;
      largest[i % c] = Math.max(largest[i % c], n * g[i] * s[i]);
    }
    double[] y = new double[n * c], xBar = new double[n * c];
    for (int i = 0; i < n * c; i++) {
      int j = i % c;
      double rate = 1 / Math.sqrt(variance[j] + EPSILON);
      y[i] = n * (scale[j] * s[i] + shift[j]);
      xBar[i] = n * scale[j] * rate * (g[i] + plain[j] + 2 * s[i] * along[j]);
    }
    return new double[][] {y, xBar, largest};
  }

  /// `r mean|x| + |x̂|`.
  private static double[] sizes(Tensor x) {
    Tensor wide = x.to(DType.FLOAT64);
    double[] mean = DEFINITION.moments(size(wide)).getFirst().toDoubles();
    double[] mu = DEFINITION.moments(wide).getFirst().toDoubles();
    double[] variance = DEFINITION.moments(wide).getLast().toDoubles(), s = wide.toDoubles();
    for (int i = 0; i < s.length; i++) {
      int j = i % mu.length;
      s[i] = (mean[j] + Math.abs(s[i] - mu[j])) / Math.sqrt(variance[j] + EPSILON);
    }
    return s;
  }
}
