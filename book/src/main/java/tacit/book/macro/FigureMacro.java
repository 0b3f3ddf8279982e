// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.List;
import java.util.stream.Collectors;
import tacit.book.text.Call;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;
import tacit.examples.report.Digits;
import tacit.examples.report.Look;
import tools.jackson.databind.JsonNode;

/// `figure::engine/matmul-steps[]`: the charts of a result with their numbers, what they were
/// expected to show, whether they do, and the command that makes them.
public record FigureMacro(Results results) implements Macro {
  @Override
  public Fragment expand(Call call) {
    var file = results.read(call.target());
    var charts = file.json().path("charts").valueStream().map(FigureMacro::chart).toList();
    if (charts.isEmpty()) {
      throw new IllegalArgumentException("figure: %s has no charts".formatted(file.id()));
    }
    String html =
        """
        <div class="result-figure">
        %s
        %s<p class="made">Made by <code>./tacit reproduce %s</code>%s.</p>
        </div>\
        """
            .formatted(
                charts.stream().map(Look::html).collect(Collectors.joining("\n")),
                verdict(file.json().path("verdict")),
                Html.escape(typed(file)),
                circumstances(file.json()));
    String words = file.text("title") + " " + file.text("caption");
    return new Fragment(html, anchor(file.id()), words);
  }

  /// The figure and, where it is made of one of several data sets, which.
  private static String typed(ResultFile file) {
    String id = file.text("id"), data = file.text("data");
    return (id.isEmpty() ? file.id() : id) + (data.isEmpty() ? "" : " --data " + data);
  }

  static String anchor(String id) {
    return "figure-" + id.replace('/', '-');
  }

  private static Chart chart(JsonNode chart) {
    var form = Chart.Form.valueOf(chart.path("form").asString("WIDE"));
    var table = chart.path("table");
    return new Chart(
        chart.path("title").asString(""),
        chart.path("caption").asString(""),
        form,
        chart.path("option"),
        new Table(
            table.path("title").asString(""),
            texts(table.path("columns")),
            table.path("rows").valueStream().map(FigureMacro::texts).toList()));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static String verdict(JsonNode verdict) {
    if (verdict.isMissingNode()) return "";
    boolean holds = verdict.path("holds").asBoolean();
    String findings =
        verdict
            .path("findings")
            .valueStream()
            .map(each ->
                "<li>%s: %s</li>"
                    .formatted(Html.inline(each.path("what").asString("")), measured(each)))
            .collect(Collectors.joining());
    return """
    <div class="verdict"><p><strong>%s</strong> %s <span class="origin">%s</span></p>
    <ul>%s</ul></div>
    """
        .formatted(
            holds ? "Holds." : "Does not hold.",
            Html.inline(verdict.path("criterion").asString("")),
            Html.escape(verdict.path("source").asString("")),
            findings);
  }

  private static String measured(JsonNode finding) {
    var value = finding.path("value");
    String shown = value.isNumber() ? Digits.significant(value.asDouble(), 3) : value.asString("");
    String limit = finding.path("limit").asString("");
    String met = finding.path("holds").asBoolean() ? "" : ", missed";
    return Html.escape(limit.isEmpty() ? shown : shown + " (" + limit + ")") + met;
  }

  private static String circumstances(JsonNode result) {
    var provenance = result.path("provenance");
    return part(" on ", provenance.path("machine"))
        + part(", Java ", provenance.path("java"))
        + part(", ", result.path("time"));
  }

  private static String part(String before, JsonNode value) {
    String text = value.asString("");
    return text.isBlank() ? "" : before + Html.escape(text.strip());
  }
}
