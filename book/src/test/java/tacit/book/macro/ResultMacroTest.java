// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.book.text.Call;
import tacit.book.text.Chapter;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;

class ResultMacroTest {
  private static final String MATMUL =
      """
      {"title": "Products & sums", "columns": ["step", "n", "gflops"],
       "rows": [["plain", 64, 2.34567], ["plain", 128, 12345678.9], ["vector", 64, 0.0000123]],
       "provenance": {"command": "./tacit reproduce made/up", "java": "25"}, "time": "2026-01-02T03:04:05Z",
       "charts": [{"title": "T", "caption": "What to see.", "form": "HALF", "option": {"series": []},
                   "table": {"title": "T", "columns": ["a"], "rows": [["1"]]}}],
       "verdict": {"criterion": "vector is faster", "source": "Tacit", "holds": false,
                   "findings": [{"what": "ratio", "value": 1.5, "limit": "at least 2", "holds": false}]}}
      """;

  @TempDir static Path folder;
  private static Results results;

  @BeforeAll
  static void write() throws IOException {
    Files.createDirectories(folder.resolve("made"));
    Files.writeString(folder.resolve("made/up.json"), MATMUL);
    Files.writeString(folder.resolve("made/broken.json"), "{");
    Files.writeString(folder.resolve("made/bare.json"), "{\"columns\": [], \"rows\": []}");
    results = new Results(folder);
  }

  private static Fragment expand(Macro macro, String target, String body) {
    return macro.expand(new Call(Chapter.of("made-up.adoc", ""), 1, target, body));
  }

  @Test
  void a_finding_that_the_verdict_has_not_is_named_with_those_that_it_has() {
    assertThatThrownBy(() -> expand(new ResultMacro(results), "made/up", "finding=ration"))
        .hasMessage("result: the verdict of made/up has no finding 'ration'; it has 'ratio'");
    assertThatThrownBy(() -> expand(new ResultMacro(results), "made/up", "gflops, finding=ratio"))
        .hasMessage(
            "result: made/up[gflops, finding=ratio] names a finding, which has no column and no row:"
                + " [finding=words, digits=3]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gflops, step=plain, n=64            | 2.35
          gflops, step=plain, n=64, digits=5  | 2.3457
          gflops, step=plain, n=64.0          | 2.35
          gflops, step=plain, n=128           | 1.23·10⁷
          gflops, step=vector                 | 1.23·10⁻⁵
          step, n=128                         | plain
          finding=ratio                       | 1.50
          finding="ratio", digits=1           | 2
          """)
  void the_cell_of_the_only_fitting_row_is_shown(String body, String shown) {
    assertThat(expand(new ResultMacro(results), "made/up", body).words()).isEqualTo(shown);
  }

  @Test
  void a_number_says_where_it_is_from() {
    assertThat(expand(new ResultMacro(results), "made/up", "gflops, step=vector").html())
        .isEqualTo(
            "<data class=\"result\" value=\"1.23E-5\" title=\"gflops of made/up, step = vector:"
                + " 1.23E-5. ./tacit reproduce made/up\">1.23·10⁻⁵</data>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          made/up     | gflops, step=plain           | result: made/up has 2 rows with step = plain; name more columns, of step, n, gflops
          made/up     | gflops, step=tile, n=64      | result: made/up has no row with step = tile, n = 64
          made/up     | gflops, n=many               | result: made/up has no row with n = many
          made/up     | flops, step=vector           | result: made/up has no column 'flops'; it has step, n, gflops
          made/up     | gflops, stp=vector           | result: made/up has no column 'stp'; it has step, n, gflops
          made/up     | step=vector                  | result: made/up[step=vector] must name one column, then its row: [column, other=value, …]
          made/up     | gflops, step=vector, digits=0| result: digits=0 must be a number from 1 to 17
          made/down   | gflops                       | result: there is no made/down.json in book/results; make it with ./tacit reproduce made/down --out book/results
          ../made/up  | gflops                       | result: '../made/up' is no id; write words of small letters, digits and hyphens, as in engine/matmul-steps
          """)
  void what_is_no_single_number_is_told(String id, String body, String message) {
    assertThatThrownBy(() -> expand(new ResultMacro(results), id, body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_damaged_result_is_named() {
    assertThatThrownBy(() -> expand(new ResultMacro(results), "made/broken", "a"))
        .hasMessageStartingWith("result: book/results/made/broken.json is damaged: ");
  }

  @Test
  void a_figure_has_charts_verdict_command_and_circumstances() {
    var figure = expand(new FigureMacro(results), "made/up", "");
    assertThat(figure.id()).isEqualTo("figure-made-up");
    assertThat(figure.html())
        .contains("<figure class=\"chart\">")
        .contains("<div class=\"plot half\"")
        .contains("What to see.")
        .contains("The numbers as a table")
        .contains("<strong>Does not hold.</strong> vector is faster")
        .contains("<li>ratio: 1.50 (at least 2), missed</li>")
        .contains("Made by <code>./tacit reproduce made/up</code>, Java 25, 2026-01-02T03:04:05Z.");
  }

  @Test
  void a_figure_without_a_result_or_without_charts_is_refused() {
    assertThatThrownBy(() -> expand(new FigureMacro(results), "made/bare", ""))
        .hasMessage("figure: made/bare has no charts");
    assertThatThrownBy(() -> expand(new FigureMacro(results), "made/down", ""))
        .hasMessage(
            "result: there is no made/down.json in book/results; make it with ./tacit reproduce"
                + " made/down --out book/results");
  }
}
