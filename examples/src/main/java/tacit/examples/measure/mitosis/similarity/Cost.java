// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.similarity;

/// What a comparison of two layers of `d` neurons takes on `n` samples, by what grows fastest.
enum Cost {
  /// Products of the layers, `n d²`.
  PRODUCTS(1),
  /// Singular values of the layers, the same with many passes.
  SINGULAR_VALUES(20),
  /// Distances of all pairs of samples, `n² d`, of drawn samples.
  PAIRS(2) {
    @Override
    double of(double n, double d) {
      return super.of(n, n) / n * d;
    }
  },
  /// Ranks of the distances of all pairs, `n²`, of drawn samples.
  RANKS(6000) {
    @Override
    double of(double n, double d) {
      return super.of(n, n) / n;
    }
  };

  /// Some seconds of one core.
  static final double LONG = 2e10;

  private final double passes;

  Cost(double passes) {
    this.passes = passes;
  }

  /// Whether samples are drawn, as time grows with the square of their number.
  boolean isSquare() {
    return this == PAIRS || this == RANKS;
  }

  double of(double n, double d) {
    return passes * n * d * Math.min(n, d);
  }
}
