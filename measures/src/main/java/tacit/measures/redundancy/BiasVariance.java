// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.List;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// Squared loss of `S` networks trained apart, split by their mean answer `f̄ = (1/S) Σₛ fₛ`:
///
/// ```text
/// loss = mean ‖fₛ − y‖²,  bias² = mean ‖f̄ − y‖²,  variance = mean ‖fₛ − f̄‖²
/// loss = bias² + variance
/// ```
///
/// - Shapes: answers `fₛ: (n, k)`, one-hot targets `y: (n, k)`; means over networks and examples
///
/// @source Geman, Bienenstock & Doursat 1992, section 3
public record BiasVariance(double loss, double biasSquared, double variance, int networks) {
  private static final String NAME = "bias and variance";

  public static BiasVariance of(List<Tensor> outputs, Tensor targets) {
    Refusals.require(NAME, !outputs.isEmpty(), "there is no network; give at least one");
    double[] y = targets.toDoubles();
    double[][] f = new double[outputs.size()][];
    for (int s = 0; s < f.length; s++) {
      Axes.of(NAME).bind("y", targets.shape(), "n k").bind("f", outputs.get(s).shape(), "n k");
      Refusals.finite(NAME, "f of network " + s, outputs.get(s));
      f[s] = outputs.get(s).toDoubles();
    }
    Refusals.require(NAME, y.length > 0, "there is no example; give at least one");
    Refusals.finite(NAME, "y", targets);
    double loss = 0, bias = 0, variance = 0;
    for (int i = 0; i < y.length; i++) {
      double mean = 0;
      for (double[] each : f) mean += each[i] / f.length;
      for (double[] each : f) {
        loss += (each[i] - y[i]) * (each[i] - y[i]) / f.length;
        variance += (each[i] - mean) * (each[i] - mean) / f.length;
      }
      bias += (mean - y[i]) * (mean - y[i]);
    }
    int n = targets.shape().size(0);
    return new BiasVariance(loss / n, bias / n, variance / n, f.length);
  }

  /// With the variance over `S − 1`, so that no part depends on `S` on average; the loss is kept.
  public BiasVariance unbiased() {
    Refusals.require(NAME, networks > 1, "1 network has no variance to correct; give 2 or more");
    double corrected = variance * networks / (networks - 1);
    return new BiasVariance(loss, loss - corrected, corrected, networks);
  }
}
