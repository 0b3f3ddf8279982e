// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import java.util.OptionalDouble;

/// A bound on the chance to misclassify new data, in three parts. With chance `1 − δ` over the
/// sample of `n`, for a level `γ` fixed before:
///
/// ```text
/// two signs   error ≤ R(γ) +  2 𝕽/γ   + √(ln(1/δ)/(2n))
/// c classes   error ≤ R(γ) + 4c 𝕽/γ   + √(ln(1/δ)/(2n))
/// ```
///
/// with the ramp risk `R(γ)` of [MarginDistribution] and the Rademacher complexity `𝕽` of the
/// scores, for `c` classes of one class's score. Expect values above 1, which say nothing; use them
/// to put networks in order.
///
/// @param risk `R(γ)`
/// @param complexity what `𝕽/γ` adds, with whatever the choice of `γ` costs
/// @param confidence what the chance `δ` adds
/// @source Mohri, Rostamizadeh & Talwalkar 2018, Theorems 5.8 and 9.2, from memory
public record MarginBound(double risk, double complexity, double confidence) {
  /// Of two signs.
  public static MarginBound binary(
      MarginDistribution margins,
      double gamma,
      double rademacher,
      RademacherKind kind,
      double delta) {
    return of(margins, gamma, 2 * rademacher, kind.confidence(margins.count(), chance(delta)));
  }

  /// Of two signs, for all levels `γ` of `(0, largest]` at once, so that `γ` may be chosen after
  /// the margins were seen: `error ≤ R(γ) + 4 𝕽/γ + √(ln log₂(2r/γ) / n) + √(ln(2/δ)/(2n))`, with
  /// `r` the largest and `𝕽` the expected complexity.
  public static MarginBound binaryUniform(
      MarginDistribution margins, double gamma, double largest, double rademacher, double delta) {
    require(
        largest >= gamma && Double.isFinite(largest),
        "level gamma = %s above the largest, %s; levels go up to the largest"
            .formatted(gamma, largest));
    int n = margins.count();
    double confidence = RademacherKind.EXPECTED.confidence(n, chance(delta) / 2);
    var bound = of(margins, gamma, 4 * rademacher, confidence);
    double choice = Math.sqrt(Math.log(Math.log(2 * largest / gamma) / Math.log(2)) / n);
    return new MarginBound(bound.risk, bound.complexity + choice, confidence);
  }

  /// Of `classes` classes.
  public static MarginBound multiclass(
      MarginDistribution margins,
      double gamma,
      int classes,
      double rademacher,
      RademacherKind kind,
      double delta) {
    require(classes > 1, classes + " classes; a margin needs 2 or more");
    double confidence = kind.confidence(margins.count(), chance(delta));
    return of(margins, gamma, 4 * classes * rademacher, confidence);
  }

  private static MarginBound of(
      MarginDistribution margins, double gamma, double c, double confidence) {
    double risk = margins.rampRisk(gamma);
    require(
        c >= 0 && Double.isFinite(c), "a complexity of " + c + "; give a finite one, not below 0");
    return new MarginBound(risk, c / gamma, confidence);
  }

  /// The bound.
  public double value() {
    return risk + complexity + confidence;
  }

  /// Whether the bound says nothing: it is 1 or more.
  public boolean vacuous() {
    return value() >= 1;
  }

  /// `51.69 (vacuous)`.
  @Override
  public String toString() {
    return "%.4g%s".formatted(value(), vacuous() ? " (vacuous)" : "");
  }

  /// The empirical complexity of networks with `K` layers of norm 1, `𝕽 ≤ (√(2 K ln 2) + 1) √(Σᵢ
  /// ‖xᵢ‖²) / n`: one number for all networks of an architecture on a data set, so their bounds
  /// differ by their normalized margins alone.
  ///
  /// For layers of other norms, multiply by those. A convolution whose kernel has norm 1 and which
  /// has `P` positions of output has at most norm `√P` as a layer (derived).
  ///
  /// @source Golowich, Rakhlin & Shamir 2018, Theorem 1, from memory
  public static double golowich(int depth, double sumSquaredInputNorms, int n) {
    require(
        sumSquaredInputNorms >= 0 && Double.isFinite(sumSquaredInputNorms),
        "inputs with a sum of squares of %s; give a finite one, not below 0"
            .formatted(sumSquaredInputNorms));
    return depthFactor(depth, n) * Math.sqrt(sumSquaredInputNorms) / n;
  }

  /// The same with the norm `B` of the largest input, `𝕽 ≤ (√(2 K ln 2) + 1) B / √n`. It bounds
  /// the expected complexity as well if no possible input, in the sample or not, is larger than
  /// `B`.
  public static double golowichWorstCase(int depth, double maxInputNorm, int n) {
    require(
        maxInputNorm >= 0 && Double.isFinite(maxInputNorm),
        "a largest input of norm %s; give a finite one, not below 0".formatted(maxInputNorm));
    return depthFactor(depth, n) * maxInputNorm / Math.sqrt(n);
  }

  private static double depthFactor(int depth, int n) {
    require(depth > 0, "a depth of " + depth + "; give the number of layers, 1 or more");
    require(n > 0, "a sample of " + n + "; give 1 or more");
    return Math.sqrt(2 * depth * Math.log(2)) + 1;
  }

  /// `B(γ) = R(γ) + c/γ`, what a level is chosen by: the bound for two signs with `c = 2𝕽`, for
  /// `k` classes with `c = 4k𝕽`, less the confidence.
  public static double atLevel(MarginDistribution margins, double gamma, double c) {
    return of(margins, gamma, positive(c), 0).value();
  }

  /// The level with the least `B(γ)`, the first sorted margin at which the partial area reaches
  /// `c`: `γ* = m₍ⱼ₎` with the least `j` of `(1/n) Σ_{i ≤ j} max(m₍ᵢ₎, 0) ≥ c`. There is none if
  /// the positive area is below `c`; then `B` falls to 1 for ever.
  public static OptionalDouble optimalLevel(MarginDistribution margins, double c) {
    if (margins.positiveArea() < positive(c)) return OptionalDouble.empty();
    double sum = 0;
    for (double margin : margins.sorted()) {
      sum += Math.max(margin, 0);
      if (sum / margins.count() >= c) return OptionalDouble.of(margin);
    }
    return OptionalDouble.of(margins.max());
  }

  /// Whether some level has `B(γ) < 1`: just if the positive area is above `c`. The smallest margin
  /// is not asked.
  public static boolean nonVacuous(MarginDistribution margins, double c) {
    return margins.positiveArea() > positive(c);
  }

  private static double positive(double c) {
    require(c > 0 && Double.isFinite(c), "a complexity of " + c + "; give a finite one above 0");
    return c;
  }

  private static double chance(double delta) {
    require(
        delta > 0 && delta < 1,
        "delta = " + delta + "; give the chance of failure, between 0 and 1");
    return delta;
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("margin bound: " + message);
  }
}
