// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

/// Which Rademacher complexity a bound is given: what the classifiers of a class can fit of random
/// signs, at the inputs of the sample or on average over samples. The chance `δ` that a bound fails
/// costs more with the first.
///
/// @source Mohri, Rostamizadeh & Talwalkar 2018, Theorems 5.8 and 9.2, from memory
public enum RademacherKind {
  /// The mean over all samples of `n` inputs; a failure of chance `δ` costs `√(ln(1/δ)/(2n))`.
  EXPECTED,
  /// Of the inputs at hand; a failure of chance `δ` costs `3 √(ln(2/δ)/(2n))`.
  EMPIRICAL;

  double confidence(int n, double delta) {
    return switch (this) {
      case EXPECTED -> Math.sqrt(Math.log(1 / delta) / (2 * n));
      case EMPIRICAL -> 3 * Math.sqrt(Math.log(2 / delta) / (2 * n));
    };
  }
}
