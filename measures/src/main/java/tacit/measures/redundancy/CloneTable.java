// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A [CloneReport] as text, for people and for other programs.
final class CloneTable {
  private static final List<String> HEADS =
      List.of("w", "test", "±", "train", "±", "loss", "R²", "R² out", "MC", "MC out", "floor");

  private CloneTable() {}

  static String csv(List<ClonePoint> points) {
    return lines(
        Stream.concat(
            Stream.of(String.join(",", ClonePoint.COLUMNS)),
            points.stream()
                .map(p -> words(p, v -> Double.isNaN(v) ? "" : Double.toString(v)))
                .map(words -> String.join(",", words))));
  }

  static String text(CloneReport report) {
    var rows = new ArrayList<>(List.of(HEADS));
    for (ClonePoint p : report.points()) {
      rows.add(words(p, v -> Double.isNaN(v) ? "–" : String.format(Locale.ROOT, "%.4f", v)));
    }
    var warnings = report.warnings().stream().map(w -> "warning: " + w);
    return lines(
        Stream.of(aligned(rows), Stream.of(clones(report.clones())), decay(report), warnings)
            .flatMap(part -> part));
  }

  private static List<String> words(ClonePoint point, Words words) {
    var size = Stream.of(Integer.toString(point.size()));
    return Stream.concat(size, point.values().stream().skip(1).map(words::of)).toList();
  }

  private static Stream<String> aligned(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, HEADS.size())
            .map(c -> rows.stream().mapToInt(row -> row.get(c).length()).max().orElseThrow())
            .toArray();
    return rows.stream()
        .map(row ->
            IntStream.range(0, widths.length)
                .mapToObj(c -> " ".repeat(widths[c] - row.get(c).length()) + row.get(c))
                .collect(Collectors.joining("  ")));
  }

  private static String clones(CloneAnalysis clones) {
    return clones.criticalWidth().isEmpty()
        ? "no clones among %d neurons".formatted(clones.width())
        : "critical width %d: %d clones among %d neurons"
            .formatted(clones.criticalWidth().getAsInt(), clones.cloneCount(), clones.width());
  }

  private static Stream<String> decay(CloneReport report) {
    return report.decay().stream()
        .map(fit ->
            String.format(
                Locale.ROOT,
                "test error - %s = %.4g w^%.4g, the exponent ± %.2g",
                report.settings().limit().getAsDouble(),
                fit.prefactor(),
                fit.exponent(),
                fit.standardError()));
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }

  /// A number in words.
  private interface Words {
    String of(double value);
  }
}
