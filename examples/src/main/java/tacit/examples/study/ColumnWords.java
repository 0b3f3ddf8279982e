// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tacit.measures.complexity.Complexity;

/// The column of a measure in words, as people meet it on a page.
///
/// @param name short, as in `c₁ (k = 5)`
/// @param family the head under which it is listed
/// @param about what it looks at, in a sentence
public record ColumnWords(String name, String family, String about) {
  private static final String CLUSTERS = "Clusters inside classes";
  private static final String FLATNESS = "Flatness";
  private static final Pattern NUMBERED = Pattern.compile("c([0-4])(?:_k(\\d+))?");

  private static final List<String> ABOUT =
      List.of(
          "How much surer the network stays on the way between two examples of one hidden group"
              + " than between two groups of one class.",
          "How well the best neurons tell one hidden group from the rest of its class.",
          "How far apart the hidden groups of a class lie, in the layer where they do most.",
          "How much the best neurons vary inside a class, as a share of how much they vary over"
              + " all examples.",
          "How widely the distances inside a class spread, as a share of the spread of all"
              + " distances.");

  private static final Map<String, ColumnWords> SHARPNESS =
      Map.of(
          "sharpness_random",
          new ColumnWords(
              "σ′, random sharpness",
              FLATNESS,
              "How much noise on the weights, in shares of their size, the network tolerates."),
          "sharpness_worst_case",
          new ColumnWords(
              "α′, worst-case sharpness",
              FLATNESS,
              "How far the worst change of the weights, in shares of their size, may go."));

  /// Of a measure's column, `c3_k5`; a column that is none of Tacit's is said as it is.
  public static ColumnWords of(String column) {
    var numbered = NUMBERED.matcher(column);
    if (numbered.matches()) {
      int which = Integer.parseInt(numbered.group(1));
      String k = numbered.group(2) == null ? "" : " (k = " + numbered.group(2) + ")";
      return new ColumnWords("c" + "₀₁₂₃₄".charAt(which) + k, CLUSTERS, ABOUT.get(which));
    }
    if (SHARPNESS.containsKey(column)) return SHARPNESS.get(column);
    return complexity(column)
        .map(ColumnWords::of)
        .orElseGet(() -> new ColumnWords(axis(column), "Others", ""));
  }

  /// Of an axis' column: `input dropout`.
  public static String axis(String column) {
    return column.equals("rate") ? "learning rate" : column.replace('_', ' ');
  }

  private static Optional<Complexity> complexity(String column) {
    String name = column.toUpperCase(Locale.ROOT);
    return List.of(Complexity.values()).stream().filter(c -> c.name().equals(name)).findFirst();
  }

  private static ColumnWords of(Complexity complexity) {
    return new ColumnWords(
        "−" + complexity.words(),
        family(complexity.name()),
        "The complexity measure “%s” with its sign turned around, so that larger means simpler."
            .formatted(complexity.words()));
  }

  private static String family(String name) {
    if (name.contains("MARGIN")) return "Margins";
    if (name.startsWith("PACBAYES") || name.startsWith("SHARPNESS")) return FLATNESS;
    return "Norms and size";
  }
}
