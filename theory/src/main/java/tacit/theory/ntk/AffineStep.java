// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import tacit.nn.Weights;

/// A layer of weights: sums `S` of `K` and `Ψ` of `Θ` over its taps, a single term for a dense one,
/// then `K′ = w S + b`, `Θ′ = u S + v + w Ψ` with `w = σ_w²/∏F`, `b = σ_b²` and
///
/// - NTK parameterization: `u = w`, `v = b`
/// - standard: `u = N/∏F`, `v = [b]`
/// - frozen: `u = v = 0`
///
/// @param apart whether weights and biases belong to one pixel: then entries of two are 0
record AffineStep(
    TapSum sum, double w, double b, double u, double v, boolean apart, Layout layout, Features out)
    implements Step {
  static AffineStep of(
      Plan plan,
      Features in,
      TapSum sum,
      Weights weights,
      boolean frozen,
      Width width,
      boolean apart) {
    requirePositive(weights);
    double w = weights.weightVariance() / sum.taps(), b = weights.biasVariance().orElse(0);
    boolean zero = apart || (in.separate() && b == 0);
    Features out = in.affine(plan.source(), width, sum.pixels(), zero);
    double u = w, v = b;
    switch (weights.parameterization()) {
      case NTK -> {}
      case STANDARD -> {
        u = in.channels().required();
        v = weights.hasBias() ? 1 : 0;
      }
    }
    return new AffineStep(sum, w, b, frozen ? 0 : u, frozen ? 0 : v, apart, plan.layout(), out);
  }

  private static void requirePositive(Weights weights) {
    if (weights.weightVariance() > 0) return;
    throw new IllegalArgumentException(
        "weight_variance is "
            + weights.weightVariance()
            + "; an infinitely wide layer needs more than 0");
  }

  @Override
  public long peak() {
    return sum.peak(layout);
  }

  @Override
  public void run(Tile tile) {
    sum.run(tile, layout.full());
    affine(tile.k, tile.theta, tile.count * layout.entries(out));
    if (apart && layout.full()) separate(tile);
  }

  private void affine(double[] k, double[] theta, int length) {
    if (theta.length > 0) {
      for (int i = 0; i < length; i++) theta[i] = u * k[i] + v + w * theta[i];
    }
    for (int i = 0; i < length; i++) k[i] = w * k[i] + b;
  }

  private void separate(Tile tile) {
    int p = out.count();
    for (int t = 0; t < tile.count; t++) {
      for (int a = 0; a < p; a++) {
        int row = (t * p + a) * p;
        zeroBut(tile.k, row, row + a, row + p);
        if (tile.ntk()) zeroBut(tile.theta, row, row + a, row + p);
      }
    }
  }

  private static void zeroBut(double[] x, int from, int kept, int to) {
    Arrays.fill(x, from, kept, 0);
    Arrays.fill(x, kept + 1, to, 0);
  }
}
