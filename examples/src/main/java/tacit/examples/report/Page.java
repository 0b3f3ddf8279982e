// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A [Report] as one HTML file that needs no other: style, fonts, charts and images are inside, and
/// its content policy lets nothing be loaded.
///
/// The templates escape every value; what they take unescaped is made in this package alone.
public final class Page {
  private static final String LATIN =
      "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,"
          + "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
  private static final String GREEK = "U+370-377,U+37A-37F,U+384-38A,U+38C,U+38E-3A1,U+3A3-3FF";

  private Page() {}

  /// The page as text, in UTF-8 by its own declaration.
  ///
  /// @param generator name and version of the program, `Tacit 0.1.0`
  public static String of(Report report, String generator) {
    var compiler =
        Mustache.compiler()
            .withEscaper(Markup::escape)
            .withLoader(name -> new StringReader(Assets.text(name + ".mustache")));
    return compiler.compile(Assets.text("page.mustache")).execute(view(report, generator));
  }

  private static Map<String, Object> view(Report report, String generator) {
    var view = new LinkedHashMap<String, Object>();
    view.put("generator", generator);
    view.put("kind", report.kind());
    view.put("title", report.title());
    view.put("lead", report.lead());
    view.put("leadMarkup", Markup.inline(report.lead()));
    view.put("hasCover", !report.cover().isEmpty());
    view.put("cover", report.cover().stream().map(Page::image).toList());
    view.put("hasMarks", !report.marks().isEmpty());
    view.put("marks", report.marks().stream().map(Page::mark).toList());
    view.put("facts", report.facts());
    view.put("sections", report.sections().stream().map(Page::section).toList());
    view.put("hasCharts", hasCharts(report));
    view.put("echarts", hasCharts(report) ? Assets.echarts() : "");
    view.put("css", Assets.text("page.css"));
    view.put("js", Assets.text("page.js"));
    view.put("mark", Assets.text("mark.svg"));
    view.put("icon", Assets.base64("mark.svg"));
    view.put("fonts", fonts());
    return view;
  }

  private static boolean hasCharts(Report report) {
    return report.sections().stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(List::stream)
        .anyMatch(Block.Chart.class::isInstance);
  }

  private static List<Map<String, String>> fonts() {
    return List.of(
        font("Tacit Serif", "source-serif-4-latin", LATIN),
        font("Tacit Sans", "source-sans-3-latin", LATIN),
        font("Tacit Sans", "source-sans-3-greek", GREEK));
  }

  private static Map<String, String> font(String family, String file, String range) {
    String data = Assets.base64("fonts/" + file + "-wght-normal.woff2");
    return Map.of("family", family, "data", data, "range", range);
  }

  private static Map<String, Object> mark(Report.Mark mark) {
    return Map.of(
        "label", mark.label(),
        "value", mark.value(),
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
    return Map.of("pair", blocks.size() > 1, "blocks", blocks.stream().map(Page::block).toList());
  }

  /// The block under its own name: the template has one place for each.
  private static Map<String, Object> block(Block block) {
    return switch (block) {
      case Block.Prose(var paragraphs) ->
          Map.of("prose", Map.of("paragraphs", paragraphs.stream().map(Markup::inline).toList()));
      case Block.Chart chart -> Map.of("chart", chart(chart));
      case Block.Table table -> Map.of("table", table(table));
      case Block.Images(var title, var caption, var images) ->
          Map.of(
              "images",
              captioned(title, caption, "items", images.stream().map(Page::image).toList()));
      case Block.Picture(var title, var caption, var text) ->
          Map.of("picture", captioned(title, caption, "text", text));
      case Block.Commands(var commands) ->
          Map.of("commands", Map.of("items", commands.stream().map(Page::command).toList()));
    };
  }

  private static Map<String, Object> chart(Block.Chart chart) {
    return Map.of(
        "title", chart.title(),
        "caption", chart.caption(),
        "captionMarkup", Markup.inline(chart.caption()),
        "shape", lower(chart.form()),
        "option", Markup.json(chart.option()),
        "table", table(chart.table()));
  }

  private static Map<String, Object> table(Block.Table table) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var row : table.rows()) {
      rows.add(Map.of("head", row.getFirst(), "cells", row.subList(1, row.size())));
    }
    return Map.of("title", table.title(), "columns", table.columns(), "rows", rows);
  }

  private static Map<String, Object> image(Block.Images.Image image) {
    var lines = new ArrayList<Map<String, Object>>();
    for (String line : image.lines()) {
      lines.add(Map.of("text", line, "strong", lines.isEmpty()));
    }
    return Map.of(
        "png", Base64.getEncoder().encodeToString(Png.gray(image.pixels())),
        "width", image.pixels().shape().size(1),
        "height", image.pixels().shape().size(0),
        "alt", image.alt(),
        "lines", lines);
  }

  private static Map<String, Object> command(Block.Commands.Command command) {
    return Map.of("whatMarkup", Markup.inline(command.what()), "command", command.command());
  }

  private static Map<String, Object> captioned(
      String title, String caption, String name, Object content) {
    return Map.of("title", title, "captionMarkup", Markup.inline(caption), name, content);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
