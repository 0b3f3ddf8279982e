// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tacit.book.Problem;

class PreparationTest {
  private static final List<String> NAMES =
      List.of("math", "mathblock", "result", "term", "symbol", "include", "figure", "claim");

  private final Fragments fragments = new Fragments();
  private final List<Problem> problems = new ArrayList<>();

  /// Each macro becomes `<name|target|body|line>`; one whose body is `bad` is broken.
  private Prepared prepare(String text) {
    Map<String, Macro> macros = new HashMap<>();
    for (String name : NAMES) {
      macros.put(
          name,
          call -> {
            if (call.body().equals("bad")) throw new IllegalArgumentException(name + ": bad");
            return Fragment.of(
                "<%s|%s|%s|%d>".formatted(name, call.target(), call.body(), call.line()), "words");
          });
    }
    return Preparation.of(Chapter.of("made-up.adoc", text), macros, fragments, problems);
  }

  private String shown(String text) {
    return fragments.html(prepare(text).text());
  }

  @Test
  void macros_in_a_line_know_their_line() {
    assertThat(shown("First.\nLet math:[x_{[i]}], not math:[y].\n\nA term:two words[] here."))
        .isEqualTo(
            "First.\nLet <math||x_{[i]}|2>, not <math||y|2>.\n\nA <term|two words||4> here.");
  }

  @Test
  void a_macro_may_run_over_a_line_end_and_the_lines_below_keep_their_numbers() {
    var prepared = prepare("See term:two\nwords[], and\nmath:[z].");
    assertThat(prepared.lines()).hasSize(3);
    assertThat(fragments.html(prepared.text()))
        .isEqualTo("See <term|two words||1>, and\n<math||z|3>.");
  }

  @Test
  void code_comments_examples_and_escaped_macros_stay_as_they_are() {
    String text = "`math:[x]` and \\math:[y]\n\n----\nmath:[z]\nclaim::a[]\n----\n// math:[w]";
    assertThat(shown(text)).isEqualTo(text.replace("\\math", "math"));
  }

  @Test
  void words_that_end_like_a_macro_are_none() {
    String text = "The aftermath:[x] and long-term:x[] and result: see [1].";
    assertThat(shown(text)).isEqualTo(text);
  }

  @Test
  void a_block_macro_becomes_a_paragraph_of_its_own_below_its_title() {
    var prepared = prepare("Text.\n.Title\ninclude::java:a.B#c[doc=no]\nMore text.");
    assertThat(fragments.html(prepared.text()))
        .isEqualTo("Text.\n.Title\n<include|java:a.B#c|doc=no|3>\n\nMore text.");
    assertThat(prepared.origins()).containsExactly(1, 2, 3, 3, 4);
    assertThat(fragments.html(prepare("Text.\nclaim::a-b[]").text()))
        .isEqualTo("Text.\n\n<claim|a-b||2>");
  }

  @Test
  void a_formula_on_its_own_lines_is_one_block() {
    var prepared = prepare("[math]\n++++\na\nb\n++++\nmath:[c]");
    assertThat(fragments.html(prepared.text())).isEqualTo("<mathblock||a\nb|1>\n\n<math||c|6>");
    assertThat(prepared.origin(3)).isEqualTo(6);
  }

  @Test
  void what_is_broken_is_told_with_its_line_and_the_rest_is_read_on() {
    prepare(
        """
        Fine math:[x].
        Not fine: math:[bad] and term:x[bad].

        clam::higham2002[]

        An open math:[[0, 1).

        [math]
        No fence.
        """);
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "made-up.adoc:2: math: bad",
            "made-up.adoc:2: term: bad",
            "made-up.adoc:4: clam: no such macro; there are include, figure, picture and claim",
            "made-up.adoc:6: math: the bracket does not close in this paragraph; a bracket alone in"
                + " a formula is \\lbrack or \\rbrack",
            "made-up.adoc:8: math: [math] needs a line ++++ below it and another after the formula");
  }

  @Test
  void java_that_is_typed_instead_of_cut_is_refused() {
    prepare("Text.\n\n[source,java]\n----\nint x;\n----\n\n[source,sh]\n----\nls\n----");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "made-up.adoc:3: source: Java in the book is cut from the sources; write"
                + " include::java:Type#member[]");
  }

  @Test
  void arguments_are_words_and_named_values() {
    var arguments = Arguments.parse("gflops, step=vector, n=512, note=\"a, b\"");
    assertThat(arguments.positional()).containsExactly("gflops");
    assertThat(arguments.named())
        .containsExactly(
            Map.entry("step", "vector"), Map.entry("n", "512"), Map.entry("note", "a, b"));
    assertThat(Arguments.parse("")).isEqualTo(new Arguments(List.of(), Map.of()));
  }
}
