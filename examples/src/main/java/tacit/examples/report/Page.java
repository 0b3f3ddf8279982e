// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A [Report] as one HTML file that needs no other: style, fonts, charts and images are inside, and
/// its content policy lets nothing be loaded.
///
/// The templates escape every value; what they take unescaped is made in this package alone.
public final class Page {
  private Page() {}

  /// The page as text, in UTF-8 by its own declaration.
  ///
  /// @param generator name and version of the program, `Tacit 0.1.0`
  public static String of(Report report, String generator) {
    return Templates.fill("page", view(report, generator));
  }

  private static Map<String, Object> view(Report report, String generator) {
    var view = new LinkedHashMap<String, Object>();
    view.put("generator", generator);
    view.put("kind", report.kind());
    view.put("title", report.title());
    view.put("lead", report.lead());
    view.put("leadMarkup", Markup.inline(report.lead()));
    view.put("hasCover", !report.cover().isEmpty());
    view.put("cover", report.cover().stream().map(BlockView::image).toList());
    view.put("hasMarks", !report.marks().isEmpty());
    view.put("marks", report.marks().stream().map(Page::mark).toList());
    view.put("facts", report.facts());
    view.put("sections", report.sections().stream().map(Page::section).toList());
    view.put("hasCharts", hasCharts(report));
    view.put("echarts", hasCharts(report) ? Look.echarts() : "");
    view.put("css", Look.css() + Assets.text("report.css"));
    view.put("js", Look.script());
    view.put("mark", Look.mark());
    view.put("icon", Assets.base64("mark.svg"));
    view.put("fontFaces", Look.fontFaces(Look.Font::embedded));
    return view;
  }

  private static boolean hasCharts(Report report) {
    return report.sections().stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(List::stream)
        .anyMatch(Block.Chart.class::isInstance);
  }

  private static Map<String, Object> mark(Report.Mark mark) {
    return Map.of(
        "label", mark.label(),
        "valueMarkup", Markup.raised(mark.value()),
        "note", mark.note(),
        "tone", lower(mark.tone()));
  }

  private static Map<String, Object> section(Section section) {
    return Map.of(
        "id", section.id(),
        "title", section.title(),
        "text", section.text().stream().map(Markup::inline).toList(),
        "rows", section.rows().stream().map(Page::row).toList());
  }

  private static Map<String, Object> row(List<Block> blocks) {
    return Map.of("pair", blocks.size() > 1, "blocks", blocks.stream().map(BlockView::of).toList());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
