// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.Locale;

/// The measures that are followed through layers and epochs.
enum Measure {
  C1("c₁", "c₁, selectivity of neurons"),
  C2("c₂", "c₂, silhouette of subclasses"),
  C3("c₃", "c₃, variation inside a class"),
  C4("c₄", "c₄, spread of distances");

  private final String letter;
  private final String words;

  Measure(String letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  static Measure ofColumn(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT));
  }

  /// Its name in a table of rows.
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As it is written.
  String letter() {
    return letter;
  }

  /// What it is, short.
  String words() {
    return words;
  }
}
