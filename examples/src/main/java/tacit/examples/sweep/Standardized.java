// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;

/// `(x − mean)/std + noise ε` with one mean and one spread, the population's.
record Standardized(double mean, double std) {
  /// By all numbers of the training inputs.
  static Standardized of(Tensor training) {
    double[] x = training.toDoubles();
    double mean = Arrays.stream(x).average().orElse(Double.NaN);
    double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return new Standardized(mean, Math.sqrt(variance));
  }

  Tensor of(Tensor inputs, double noise, Seed seed) {
    RandomGenerator random = seed.generator();
    double[] x = inputs.toDoubles();
    for (int i = 0; i < x.length; i++) {
      x[i] = (x[i] - mean) / std;
      if (noise > 0) x[i] += noise * random.nextGaussian();
    }
    return Tensor.of(inputs.shape(), x);
  }
}
