// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tacit.examples.report.ConfusionChart;
import tacit.examples.report.Section;

/// Which classes are taken for which.
final class MistakesSection {
  /// Images of one class taken for another.
  record Mistake(int truth, int predicted, int count) {}

  private MistakesSection() {}

  static Section of(DemoResult result) {
    var cnn = result.cnn().test();
    var caption =
        "Rows are what a picture shows, columns what the convolutional network says. Blue cells on"
            + " the diagonal are right answers; the deeper the orange of a cell, the more pictures"
            + " were mistaken that way.";
    return Section.of(
            "mistakes",
            "Mistakes",
            "Its mistakes are sensible ones: they happen between clothes that look alike at 28 by 28"
                + " pixels.",
            frequent(cnn.confusion(), result.classes()))
        .row(
            new ConfusionChart(result.classes(), cnn.confusion())
                .chart("The %,d new pictures, by class".formatted(cnn.count()), caption));
  }

  private static String frequent(List<List<Integer>> counts, List<String> classes) {
    var worst =
        mistakes(counts).stream()
            .limit(3)
            .map(mistake ->
                "%s taken for %s (%d)"
                    .formatted(
                        classes.get(mistake.truth()),
                        classes.get(mistake.predicted()),
                        mistake.count()))
            .toList();
    return "The most frequent are %s, %s and %s.".formatted(worst.toArray());
  }

  /// All pairs of different classes, most frequent first.
  static List<Mistake> mistakes(List<List<Integer>> counts) {
    var all = new ArrayList<Mistake>();
    for (int y = 0; y < counts.size(); y++) {
      for (int k = 0; k < counts.size(); k++) {
        if (y != k) all.add(new Mistake(y, k, counts.get(y).get(k)));
      }
    }
    all.sort(Comparator.comparingInt(Mistake::count).reversed());
    return all;
  }
}
