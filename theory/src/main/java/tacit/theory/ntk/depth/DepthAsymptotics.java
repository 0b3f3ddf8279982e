// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// The laws of the tangent kernel's spectrum at large depth `l`, for `m` training inputs of equal
/// norm, and `d` pixels that are averaged before the last layer (`d = 1` without pooling):
///
/// | | ordered, `χ₁ < 1` | critical | critical with a kink | chaotic, `χ₁ > 1` |
/// |---|---|---|---|---|
/// | `λ_max` | `m p*` | `(m d + 2) l q*/(3d)` | `(m d + 3) l q*/(4d)` | `λ_bulk + m p*_ab` |
/// | `λ_bulk` | `l χ₁^(l−1) ε̂ (q* χ₁ + χ₁′ p*)/d` | `2 l q*/(3d)` | `3 l q*/(4d)` | `q* χ₁^(l+1) / ((χ₁ − 1) d)` |
/// | `κ` | `λ_max/λ_bulk` | `(m d + 2)/2` | `(m d + 3)/3` | `1 + d m c* (χ₁ − 1) / ((1 − χ_c*) χ₁^(l+1))` |
/// | `P(Θ) Y` | 1 | `d/l` | `d/l` | `d l (χ_c*/χ₁)ˡ` |
///
/// Where `φ` has a kink, `1 − c` acts by its square root: in the ordered phase then `λ_bulk = p*
/// √(2ε̂)/π · χ₁/(√χ₁ − χ₁) · χ₁^(l/2) / d`. For a rectifier of slopes `a`, `b` other than 0, 1
/// read `β² ε̂` for `ε̂`, `β = (a − b)²/(a² + b²)`.
///
/// The diagonal is exact: `Θ_aa = q* (1 − χ₁^(l+1)) / (1 − χ₁)`, or `(l + 1) q*`.
///
/// @source Xiao, Pennington & Schoenholz 2020, Table 1, from memory and re-derived; kinks, the
///   ordered prefactor and the chaotic constant are Tacit's
public final class DepthAsymptotics {
  private DepthAsymptotics() {}

  /// For data of unknown deviations, `ε̂ = 1`.
  public static DepthPrediction predict(MeanField at, int m, int pixels, int depth) {
    return predict(at, m, pixels, depth, 1);
  }

  /// For data whose pairs all have `ε̂ = lim χ₁^(−l) (1 − c_l)`; it matters in the ordered phase.
  public static DepthPrediction predict(
      MeanField at, int m, int pixels, int depth, double epsilonHat) {
    oneOrMore("training inputs", m);
    oneOrMore("averaged pixels", pixels);
    oneOrMore("depth", depth);
    if (at.q() == 0 || Double.isInfinite(at.q())) {
      throw new IllegalArgumentException(
          "depth laws: variances %s with depth, so there is no kernel to speak of; raise the bias variance or change the weight variance"
              .formatted(at.q() == 0 ? "die out" : "grow without bound"));
    }
    var size = new Size(m, pixels, depth);
    return switch (at.phase()) {
      case ORDERED -> ordered(at, size, epsilonHat);
      case CRITICAL -> critical(at, size);
      case CHAOTIC, DIVERGENT -> chaotic(at, size);
    };
  }

  /// How many inputs and pixels, and how deep.
  private record Size(int m, int d, int l) {
    /// The spectrum of `Θ(x, x) = gap/d + beta`, `Θ(x, x′) = beta`.
    DepthPrediction of(MeanField at, double beta, double gap, double signal, String remainder) {
      double bulk = gap / d, kappa = 1 + m * beta / bulk;
      return of(at, beta, bulk, bulk + m * beta, kappa, signal, remainder);
    }

    DepthPrediction of(
        MeanField at,
        double beta,
        double bulk,
        double top,
        double kappa,
        double signal,
        String remainder) {
      double diagonal = diagonalOf(at, l), one = m == 1 ? 1 : kappa;
      return new DepthPrediction(
          at.phase(), diagonal, beta, top, bulk, one, signal, 2 / top, remainder);
    }
  }

  /// `Θ⁽ˡ⁾(x, x) = q* (1 − χ₁^(l+1)) / (1 − χ₁)` without pooling, exact.
  public static double diagonalOf(MeanField at, int depth) {
    double more = at.chi1() - 1;
    if (at.phase() == Phase.CRITICAL) return (depth + 1.0) * at.q();
    return at.q() * Math.expm1((depth + 1.0) * Math.log1p(more)) / more;
  }

  /// The leading order of `p* − Θ_ab` in the ordered phase, for pairs of deviation `ε̂`.
  public static double orderedGap(MeanField at, int depth, double epsilonHat) {
    double chi1 = at.chi1(), limit = at.ntkLimitDiagonal();
    if (at.kinked()) {
      double root = Math.sqrt(chi1);
      double factor = limit * Math.sqrt(2 * epsilonHat) / Math.PI * root / (1 - root);
      return factor * Math.pow(chi1, depth / 2.0);
    }
    double factor = epsilonHat * (at.q() * chi1 + at.chi1Slope() * limit);
    return depth * Math.pow(chi1, depth - 1.0) * factor;
  }

  private static DepthPrediction ordered(MeanField at, Size size, double epsilonHat) {
    double gap = orderedGap(at, size.l(), epsilonHat), limit = at.ntkLimitDiagonal();
    String remainder = at.kinked() ? "O(χ₁^(l/2))" : "O(1/l)";
    double top = size.m() * limit, bulk = gap / size.d();
    return size.of(at, limit, bulk, top, top / bulk, 1, remainder);
  }

  /// Off the diagonal a kernel keeps a third of what it has on it, or with a kink a quarter.
  private static DepthPrediction critical(MeanField at, Size size) {
    double grown = size.l() * at.q(), share = at.kinked() ? 1 / 4.0 : 1 / 3.0;
    double signal = (double) size.d() / size.l();
    return size.of(at, share * grown, (1 - share) * grown, signal, "O(log l / l)");
  }

  private static DepthPrediction chaotic(MeanField at, Size size) {
    double gap = at.q() / (at.chi1() - 1) * Math.pow(at.chi1(), size.l() + 1.0);
    double signal = size.d() * size.l() * Math.pow(at.chiStar() / at.chi1(), size.l());
    return size.of(at, at.ntkLimitOffDiagonal(), gap, signal, "O(l χ_c*ˡ + χ₁^(−l))");
  }

  private static void oneOrMore(String what, int count) {
    if (count >= 1) return;
    throw new IllegalArgumentException("depth laws: %s: %d; give 1 or more".formatted(what, count));
  }
}
