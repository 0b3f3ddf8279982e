// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// The dual of an activation `φ`: what one infinitely wide layer of it does to covariances.
///
/// For `(u, v) ~ N(0, [k₁₁ k₁₂; k₁₂ k₂₂])`
///
/// ```text
/// T(k₁₂; k₁₁, k₂₂) = E[φ(u) φ(v)],   Ṫ = E[φ′(u) φ′(v)] = ∂T/∂k₁₂
/// ```
///
/// On the diagonal, `u = v`, some have formulas of their own, exact where those for two variables
/// cancel.
///
/// @source Cho & Saul 2009 (arc-cosine kernels); Novak et al. 2020 (the recursion that uses them)
public interface Dual {
  /// The activation's name as in messages: `relu`, `erf`.
  String name();

  /// `T(k₁₂; k₁₁, k₂₂)`.
  double value(double k12, double k11, double k22);

  /// `Ṫ(k₁₂; k₁₁, k₂₂)`.
  double slope(double k12, double k11, double k22);

  /// `E[φ(u)²]` at `E[u²] = k`, that is `T(k; k, k)`.
  default double variance(double k) {
    return value(k, k, k);
  }

  /// `E[φ′(u)²]` at `E[u²] = k`, that is `Ṫ(k; k, k)`.
  default double varianceSlope(double k) {
    return slope(k, k, k);
  }

  /// `E[φ″(u)²]` at `E[u²] = k`, the slope of `Ṫ` at `u = v`; infinite where `φ` has a kink.
  double curvature(double k);

  /// The variances of one set of samples (and pixels), in the form that [#row] needs: themselves,
  /// or for instance expansion coefficients, computed once for a sample and used for all its pairs.
  default Marginals marginals(double[] variances) {
    return new Variances(variances);
  }

  /// Replaces a row of covariances by `T` and multiplies the tangent kernel beside it by `Ṫ`.
  ///
  /// Entry `t` of the row pairs variance `i + t step` of the first set, `step` 0 or 1, with
  /// variance `j + t` of the second. What becomes of an entry does not depend on the others in its
  /// row.
  ///
  /// @param k covariances, replaced at `at … at + length − 1`
  /// @param theta tangent kernel at the same places; an empty array where none is wanted
  default void row(
      Marginals one,
      int i,
      int step,
      Marginals two,
      int j,
      double[] k,
      double[] theta,
      int at,
      int length) {
    for (int t = 0; t < length; t++) {
      double p = one.variance(i + t * step), q = two.variance(j + t);
      if (theta.length > 0) theta[at + t] *= slope(k[at + t], p, q);
      k[at + t] = value(k[at + t], p, q);
    }
  }

  /// What a dual knows of each sample alone.
  interface Marginals {
    /// The variance at place `i`.
    double variance(int i);
  }

  /// The variances themselves.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Variances(double[] values) implements Marginals {
    @Override
    public double variance(int i) {
      return values[i];
    }
  }
}
