// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.book.code.Scratch;
import tacit.book.code.SourceTree;
import tacit.book.macro.Claims.Statement;
import tacit.book.text.Call;
import tacit.book.text.Chapter;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;

/// Listings, claims and terms, on made-up sources.
class MacrosOfTextTest {
  @TempDir static Path root;
  private static SourceTree sources;

  @BeforeAll
  static void parse() {
    sources = Scratch.in(root);
  }

  private static Fragment expand(Macro macro, String target, String body) {
    return macro.expand(new Call(Chapter.of("made-up.adoc", ""), 1, target, body));
  }

  private static Claims claims(String type, String figure) {
    return Claims.of(
        List.of(
            new Statement(
                "area-2026", type, "`a = s²`.", "s ≥ 0", "Euclid", "recall", "", figure)));
  }

  private static Macro claim(String type, String figure) {
    var results = new Results(root.resolve("results"));
    return new ClaimMacro(claims(type, figure), sources, new SourceLinks(""), results);
  }

  @Test
  void a_listing_links_to_its_file_and_line_on_the_site_or_on_the_web() {
    var links = new SourceLinks("");
    assertThat(expand(new ListingMacro(sources, links), "java:made.up.Square#area", "").html())
        .contains(
            "<a href=\"source/made.up.Square.html#L18\">Square.java<span class=\"line\">, line 18")
        .contains("aria-label=\"Square.area\" tabindex=\"0\"");
    assertThat(links.units()).containsExactly("made.up.Square");
    var web = new ListingMacro(sources, new SourceLinks("https://example.org/blob/main/"));
    assertThat(expand(web, "java:made.up.Square#area", "").html())
        .contains("\"https://example.org/blob/main/module/src/main/java/made/up/Square.java#L18\"");
  }

  @Test
  void an_include_of_something_else_or_with_another_option_is_refused() {
    var include = new ListingMacro(sources, new SourceLinks(""));
    assertThatThrownBy(() -> expand(include, "other.adoc", ""))
        .hasMessage(
            "include: 'other.adoc' is no code; write include::java:Type#member[], or include::cl:file#function[] with a body");
    assertThatThrownBy(() -> expand(include, "java:made.up.Square", "doc=yes"))
        .hasMessage("include: no option 'doc=yes'; there are doc=no and body=no");
  }

  @Test
  void a_claim_shows_statement_status_source_class_test_and_command() {
    var fragment = expand(claim("made.up.Square", ""), "area-2026", "");
    assertThat(fragment.id()).isEqualTo("area-2026");
    assertThat(fragment.html())
        .contains("<code>a = s²</code>.")
        .contains("<span class=\"status recall\">recall</span> Euclid")
        .contains("source/made.up.Square.html#L9")
        .contains("<code>SquareTest</code>")
        .contains("<code>./tacit theorem check area-2026</code>");
  }

  @Test
  void a_claim_that_is_unknown_or_lacks_its_class_test_or_figure_is_refused() {
    assertThatThrownBy(() -> expand(claim("made.up.Square", ""), "area-2025", ""))
        .hasMessage(
            "claim: there is no claim 'area-2025'; tacit theorem list names those there are:"
                + " area-2026");
    assertThatThrownBy(() -> expand(claim("made.up.Circle", ""), "area-2026", ""))
        .hasMessage("claim: area-2026 needs a class in the sources, made.up.Circle");
    assertThatThrownBy(() -> expand(claim("made.up.Square.Color", ""), "area-2026", ""))
        .hasMessage("claim: area-2026 needs a test of its class, made.up.Square.ColorTest");
    assertThatThrownBy(() -> expand(claim("made.up.Square", "made/up"), "area-2026", ""))
        .hasMessage(
            "result: there is no made/up.json in book/results; make it with ./tacit reproduce"
                + " made/up --out book/results");
  }

  @Test
  void a_term_links_to_its_entry_in_the_glossary_whatever_its_case() {
    var glossary =
        Glossary.of(Chapter.of("glossary.adoc", "= Glossary\n\nvector-Jacobian product:: Text.\n"));
    assertThat(glossary.chapter().lines())
        .contains("[[term-vector-jacobian-product]]vector-Jacobian product:: Text.");
    assertThat(expand(new TermMacro(glossary), "Vector-Jacobian product", "VJPs").html())
        .isEqualTo(
            "<a class=\"term\" href=\"glossary.html#term-vector-jacobian-product\">VJPs</a>");
    assertThatThrownBy(() -> expand(new TermMacro(glossary), "product", ""))
        .hasMessage(
            "term: the glossary has no entry 'product'; add 'product:: meaning' to glossary.adoc,"
                + " or write vector-jacobian product");
    assertThatThrownBy(() -> expand(new TermMacro(glossary), "seed", ""))
        .hasMessage(
            "term: the glossary has no entry 'seed'; add 'seed:: meaning' to glossary.adoc");
  }
}
