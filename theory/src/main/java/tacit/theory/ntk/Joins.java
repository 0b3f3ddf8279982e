// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.Shape;

/// The ways to join branches: sum, product, channels side by side.
final class Joins {
  private Joins() {}

  /// `K = Σᵢ Kᵢ`, `Θ = Σᵢ Θᵢ`.
  record Sum() implements BranchStep.Join {
    @Override
    public void next(Tile before, Tile result, int b, int length) {
      for (int e = 0; e < length; e++) before.k[e] += result.k[e];
      if (!before.ntk()) return;
      for (int e = 0; e < length; e++) before.theta[e] += result.theta[e];
    }
  }

  /// `K = ∏ᵢ Kᵢ`, `Θ = Σᵢ Θᵢ ∏_{j≠i} Kⱼ`, by the product rule one factor at a time.
  record Product() implements BranchStep.Join {
    @Override
    public void next(Tile before, Tile result, int b, int length) {
      for (int e = 0; before.ntk() && e < length; e++) {
        before.theta[e] = before.theta[e] * result.k[e] + before.k[e] * result.theta[e];
      }
      for (int e = 0; e < length; e++) before.k[e] *= result.k[e];
    }
  }

  /// `K = Σᵢ wᵢ Kᵢ / Σᵢ wᵢ`, and `Θ` likewise.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Concat(double[] shares) implements BranchStep.Join {
    static Concat of(Shape widths) {
      double[] shares = new double[widths.rank()];
      double all = 0;
      for (int i = 0; i < shares.length; i++) all += widths.size(i);
      for (int i = 0; i < shares.length; i++) shares[i] = widths.size(i) / all;
      return new Concat(shares);
    }

    @Override
    public void first(Tile result, int length) {
      scale(result.k, shares[0], length);
      if (result.ntk()) scale(result.theta, shares[0], length);
    }

    @Override
    public void next(Tile before, Tile result, int b, int length) {
      add(before.k, shares[b], result.k, length);
      if (before.ntk()) add(before.theta, shares[b], result.theta, length);
    }

    private static void scale(double[] m, double share, int length) {
      for (int e = 0; e < length; e++) m[e] *= share;
    }

    private static void add(double[] m, double share, double[] x, int length) {
      for (int e = 0; e < length; e++) m[e] += share * x[e];
    }
  }
}
