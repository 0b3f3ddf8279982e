// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import tacit.book.text.Arguments;
import tacit.book.text.Call;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;
import tacit.examples.report.Digits;
import tools.jackson.databind.JsonNode;

/// `result:engine/matmul-steps[gflops, step=vector, n=512, digits=2]`: a measured number; or one
/// that the verdict judges, by its words, `result:engine/matmul-steps[finding="ratio", digits=2]`.
public record ResultMacro(Results results) implements Macro {
  @Override
  public Fragment expand(Call call) {
    var arguments = call.arguments();
    if (arguments.named().containsKey("finding")) return finding(call);
    if (arguments.positional().size() != 1) {
      throw new IllegalArgumentException(
          "result: %s[%s] must name one column, then its row: [column, other=value, …]"
              .formatted(call.target(), call.body()));
    }
    String column = arguments.positional().getFirst();
    var where = arguments.namedBut("digits");
    var file = results.read(call.target());
    var cell = file.cell(column, where);
    return fragment(
        cell,
        arguments,
        "%s of %s, %s".formatted(column, file.id(), ResultFile.words(where)),
        file);
  }

  private Fragment finding(Call call) {
    var arguments = call.arguments();
    var file = results.read(call.target());
    String what = arguments.named().getOrDefault("finding", "");
    if (!arguments.positional().isEmpty() || arguments.namedBut("digits").size() > 1) {
      throw new IllegalArgumentException(
          "result: %s[%s] names a finding, which has no column and no row: [finding=words, digits=3]"
              .formatted(call.target(), call.body()));
    }
    return fragment(file.finding(what), arguments, "%s of %s".formatted(what, file.id()), file);
  }

  private static Fragment fragment(
      JsonNode cell, Arguments arguments, String what, ResultFile file) {
    String shown = shown(cell, arguments);
    String from = "%s: %s. %s".formatted(what, cell.asString(), file.command());
    String html =
        "<data class=\"result\" value=\"%s\" title=\"%s\">%s</data>"
            .formatted(Html.escape(cell.asString()), Html.escape(from), Html.escape(shown));
    return Fragment.of(html, shown);
  }

  private static String shown(JsonNode cell, Arguments arguments) {
    if (!cell.isNumber()) return cell.asString();
    String digits = arguments.named().getOrDefault("digits", "3");
    if (!digits.matches("[1-9]|1[0-7]")) {
      throw new IllegalArgumentException(
          "result: digits=%s must be a number from 1 to 17".formatted(digits));
    }
    return Digits.significant(cell.asDouble(), Integer.parseInt(digits));
  }
}
