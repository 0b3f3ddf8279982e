// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.theory.ntk.dual.Dual;

/// Both kernels of two inputs, one block of activation and dense layer after the other:
///
/// ```text
/// K′ = σ_w² T(K) + σ_b²,   Θ′ = K′ + σ_w² Ṫ(K) ∘ Θ
/// ```
///
/// Inputs that are the same stay exactly the same, since the diagonal has formulas of its own. In
/// the ordered phase `k₁₁ − k₁₂` ends as rounding; [DeviationRecursion] does not.
///
/// @param phi the activation
/// @param weightVariance `σ_w²`
/// @param biasVariance `σ_b²`
/// @source Jacot, Gabriel & Hongler 2018, Theorem 1
public record PairRecursion(Dual phi, double weightVariance, double biasVariance) {
  private static final double SMALL = 1e-6;
  private static final int MOST_LAYERS = 20_000;

  /// One block further.
  public Pair next(Pair at) {
    return next(at, 1);
  }

  /// One block further, with dropout between activation and dense layer: each input's own entries
  /// are divided by the share `keep` of the units that are kept, those between inputs stay.
  public Pair next(Pair at, double keep) {
    double k11 = phi.variance(at.k11()) / keep, k22 = phi.variance(at.k22()) / keep;
    double k12 = phi.value(at.k12(), at.k11(), at.k22());
    double slope11 = phi.varianceSlope(at.k11()) / keep;
    double slope22 = phi.varianceSlope(at.k22()) / keep;
    double slope12 = phi.slope(at.k12(), at.k11(), at.k22());
    return dense(
        new Pair(
            k11, k22, k12, slope11 * at.theta11(), slope22 * at.theta22(), slope12 * at.theta12()));
  }

  /// A dense layer on what comes before it.
  private Pair dense(Pair in) {
    double k11 = weightVariance * in.k11() + biasVariance;
    double k22 = weightVariance * in.k22() + biasVariance;
    double k12 = weightVariance * in.k12() + biasVariance;
    return new Pair(
        k11,
        k22,
        k12,
        k11 + weightVariance * in.theta11(),
        k22 + weightVariance * in.theta22(),
        k12 + weightVariance * in.theta12());
  }

  /// So many blocks further.
  public Pair after(int blocks, Pair start) {
    return after(blocks, start, 1);
  }

  /// So many blocks further, with dropout in each.
  public Pair after(int blocks, Pair start, double keep) {
    Pair at = start;
    for (int l = 0; l < blocks; l++) at = next(at, keep);
    return at;
  }

  /// `p̂(q₀) = Θ⁽ˡ⁾(x, x) / χ₁ˡ`, which tends to a number that depends on the initial variance `q₀`
  /// of the input. In the chaotic phase `κ → max p̂ / min p̂`: it stays above 1 if norms differ.
  public double growth(double q0, double chi1, int depth) {
    double k = q0, theta = q0;
    for (int l = 0; l < depth; l++) {
      double slope = weightVariance * phi.varianceSlope(k);
      k = MeanFieldTheory.nextVariance(phi, weightVariance, biasVariance, k);
      theta = (k * Math.pow(chi1, -l) + slope * theta) / chi1;
    }
    return theta;
  }

  /// `ε̂ = lim χ₁^(−l) (1 − c_l)` of the ordered phase, for two inputs of variance `q*` that start
  /// with correlation `c0`; for a rectifier of slopes `a`, `b` it is `β² ε̂`, `β = (a − b)²/(a² +
  /// b²)`, which the laws need.
  ///
  /// Layers are followed until `h = 1 − c` is small, and the rest is summed: of `h′ = χ₁ h − χ₁′
  /// h²/2` it is `1/ε̂ = χ₁ˡ (1/h + χ₁′/(2 χ₁ (1 − χ₁)))`, to a relative `O(h)`; with a kink `h
  /// χ₁^(−l)`, to `O(√h)`.
  public double deviation(MeanField at, double c0) {
    var map = new CorrelationMap(phi, weightVariance, biasVariance, at.q());
    double h = 1 - c0, grown = 1, q = at.q(), chi1 = at.chi1();
    for (int l = 0; l < MOST_LAYERS && h > SMALL; l++) {
      h = 1 - map.at(1 - h);
      grown *= chi1;
    }
    if (!at.kinked()) return 1 / (grown * (1 / h + at.chi1Slope() / (2 * chi1 * (1 - chi1))));
    double beta = 1 - phi.slope(-q, q, q) / phi.varianceSlope(q);
    return beta * beta * h / grown;
  }
}
