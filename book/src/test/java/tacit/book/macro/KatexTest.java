// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.book.Project;
import tacit.book.text.Call;
import tacit.book.text.Chapter;

/// What needs the JavaScript engine, which is started once.
class KatexTest {
  private static Katex katex;

  @BeforeAll
  static void start() {
    katex = new Katex();
  }

  @AfterAll
  static void stop() {
    katex.close();
  }

  @Test
  void a_formula_becomes_html_and_mathml() {
    assertThat(katex.html("x^2", false))
        .startsWith("<span class=\"katex\">")
        .contains("<msup>")
        .contains("x^2</annotation>");
    assertThat(katex.html("x^2", true)).startsWith("<span class=\"katex-display\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          \\sgima_w | math: Undefined control sequence: \\sgima at position 1 in \\sgima_w
          \\frac{1  | math: Unexpected end of input in a macro argument, expected '}' at end of input in \\frac{1
          x^1^2     | math: Double superscript at position 4 in x^1^2
          """)
  void a_wrong_formula_is_told_with_its_place(String tex, String message) {
    assertThatThrownBy(() -> katex.html(tex, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void an_empty_formula_is_refused() {
    assertThatThrownBy(() -> katex.html(" ", true)).hasMessage("math: the formula is empty");
  }

  @Test
  void the_style_holds_its_fonts() {
    assertThat(Katex.css())
        .contains("src:url(data:font/woff2;base64,")
        .doesNotContain("url(fonts/");
  }

  @Test
  void a_symbol_is_set_and_kept_with_its_name() {
    var kept = new ArrayList<Symbol>();
    var fragment = symbol(kept, "ȳ", "yBar, derivative of the loss by y, or cotangent");
    assertThat(fragment).contains("\\bar{y}</annotation>").contains("id=\"symbol-0\"");
    assertThat(kept)
        .extracting(Symbol::letter, Symbol::name, Symbol::meaning)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "ȳ", "yBar", "derivative of the loss by y, or cotangent"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yBarr, x | symbol: the sources declare no 'yBarr'; the nearest name is 'yBar'
          yBar     | symbol: 'ȳ' needs its Java name and its meaning: symbol:ȳ[name, meaning]
          """)
  void a_symbol_without_a_name_in_the_code_is_refused(String body, String message) {
    assertThatThrownBy(() -> symbol(new ArrayList<>(), "ȳ", body)).hasMessage(message);
  }

  private static String symbol(List<Symbol> kept, String letter, String body) {
    var call = new Call(Chapter.of("made-up.adoc", ""), 1, letter, body);
    return new SymbolMacro(katex, Project.SOURCES, kept).expand(call).html();
  }
}
