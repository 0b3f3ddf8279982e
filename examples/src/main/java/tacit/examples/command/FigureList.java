// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What `tacit reproduce --list` tells.
final class FigureList {
  private FigureList() {}

  /// One figure.
  ///
  /// @param quickSeconds about how long it takes on two cores
  /// @param data data sets it can be made of, the default first
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Entry(
      String id,
      String title,
      String source,
      long quickSeconds,
      long fullSeconds,
      List<String> data) {}

  static List<Entry> entries(List<Figure> figures) {
    return figures.stream().map(FigureList::entry).toList();
  }

  private static Entry entry(Figure figure) {
    return new Entry(
        figure.id(),
        figure.title(),
        figure.source(),
        figure.expected(Scale.QUICK).toSeconds(),
        figure.expected(Scale.FULL).toSeconds(),
        figure.data());
  }

  static String text(List<Figure> figures) {
    var lines = new ArrayList<String>();
    int id = width("figure", figures.stream().map(Figure::id).toList());
    int source = width("source", figures.stream().map(Figure::source).toList());
    String form = "%-" + id + "s  %-" + source + "s  %11s  %11s  %s";
    lines.add(form.formatted("figure", "source", "quick", "full", "data"));
    for (Entry each : entries(figures)) {
      lines.add(
          form.formatted(
              each.id(),
              each.source(),
              Durations.words((double) each.quickSeconds()),
              Durations.words((double) each.fullSeconds()),
              each.data().isEmpty() ? "none" : String.join(", ", each.data())));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static int width(String head, List<String> texts) {
    return texts.stream().mapToInt(String::length).reduce(head.length(), Math::max);
  }
}
