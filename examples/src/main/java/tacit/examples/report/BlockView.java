// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;

/// What the templates see of a [Block].
final class BlockView {
  private BlockView() {}

  /// The block under its own name: the template has one place for each.
  static Map<String, Object> of(Block block) {
    return switch (block) {
      case Block.Prose(var paragraphs) ->
          Map.of("prose", Map.of("paragraphs", paragraphs.stream().map(Markup::inline).toList()));
      case Block.Chart chart -> Map.of("chart", chart(chart));
      case Block.Table table -> Map.of("table", table(table));
      case Block.Images(var title, var caption, var images) ->
          Map.of(
              "images",
              captioned(title, caption, "items", images.stream().map(BlockView::image).toList()));
      case Block.Picture(var title, var caption, var text) ->
          Map.of("picture", captioned(title, caption, "text", text));
      case Block.Commands(var commands) ->
          Map.of("commands", Map.of("items", commands.stream().map(BlockView::command).toList()));
    };
  }

  private static Map<String, Object> chart(Block.Chart chart) {
    return Map.of(
        "title", chart.title(),
        "caption", chart.caption(),
        "captionMarkup", Markup.inline(chart.caption()),
        "shape", Page.lower(chart.form()),
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

  static Map<String, Object> image(Block.Images.Image image) {
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
}
