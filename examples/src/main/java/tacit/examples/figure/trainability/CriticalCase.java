// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.Locale;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// The networks of `trainability/critical-constants`, and how deep each is followed.
enum CriticalCase {
  ERF_CRITICAL(10_000),
  RELU_CRITICAL(10_000),
  ERF_ORDERED(200),
  ERF_CHAOTIC(100);

  private final int depth;

  CriticalCase(int depth) {
    this.depth = depth;
  }

  /// The last layer of the table.
  int depth() {
    return depth;
  }

  /// Layers of the table between its powers of ten.
  int[] more() {
    return switch (this) {
      case ERF_CRITICAL, RELU_CRITICAL -> new int[0];
      case ERF_ORDERED -> new int[] {50, 200};
      case ERF_CHAOTIC -> new int[] {50};
    };
  }

  /// `erf critical`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Dual phi() {
    return this == RELU_CRITICAL ? ReluDual.relu() : new ErfDual(1, 1, 0);
  }

  double weightVariance() {
    return switch (this) {
      case ERF_CRITICAL -> MeanFieldTheory.criticalWeightVariance(phi(), biasVariance());
      case RELU_CRITICAL, ERF_CHAOTIC -> 2;
      case ERF_ORDERED -> 1.25;
    };
  }

  double biasVariance() {
    return this == RELU_CRITICAL ? 0 : 0.05;
  }

  MeanField field() {
    return MeanFieldTheory.solve(phi(), weightVariance(), biasVariance());
  }
}
