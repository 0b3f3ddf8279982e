// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.Locale;

/// The networks of [TrainingFigure], in pairs that differ by how they are taught alone.
///
/// On the clusters `GOOD` and `POOR`, on the clothes `HIGH` and `LOW`.
enum Taught {
  GOOD(1, 0.5, "rate 1, half of the inputs dropped"),
  POOR(0.1, 0, "rate 0.1, nothing dropped"),
  HIGH(LayersFigure.HIGH, 0, "rate 0.1"),
  LOW(LayersFigure.LOW, 0, "rate 0.003");

  private final double rate;
  private final double inputDropout;
  private final String words;

  Taught(double rate, double inputDropout, String words) {
    this.rate = rate;
    this.inputDropout = inputDropout;
    this.words = words;
  }

  double rate() {
    return rate;
  }

  /// Share of the inputs dropped in training.
  double inputDropout() {
    return inputDropout;
  }

  /// Whether it learns clothes, and not clusters.
  boolean clothes() {
    return this == HIGH || this == LOW;
  }

  /// Whether it is the one of its pair that is to be ahead.
  boolean leads() {
    return this == GOOD || this == HIGH;
  }

  /// In a table of rows.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As a legend has it.
  String words() {
    return words;
  }
}
