// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.book.BookIndex.ChapterIndex;
import tacit.book.macro.Claims;
import tacit.book.macro.Claims.Statement;
import tacit.book.macro.Results;
import tacit.book.text.Chapter;

/// A small book of two chapters, from its text to its files.
class WovenSiteTest {
  private static final Chapter FIRST =
      Chapter.of(
          "first.adoc",
          """
          = One & math:[x^2]
          :description: The first.

          Opening words on zebras; see <<order>>, <<second-part>> and xref:second.adoc#[].

          == A part

          Outer words. The letter symbol:ȳ[yBar, its meaning] is math:[x].

          === An inner part

          Inner words, a term:seed[].

          .Two lines
          include::java:tacit.book.code.Scratch#in[doc=no,body=no]
          """);

  private static final Chapter SECOND =
      Chapter.of(
          "second.adoc",
          """
          = Two
          :description: The second.

          [[order]]
          claim::made-up-order[]

          [#second-part]
          == The second part

          |===
          |a |b
          |===
          """);

  @TempDir static Path folder;
  private static BookIndex index;

  @BeforeAll
  static void weave() {
    var claim =
        new Statement(
            "made-up-order",
            "tacit.autodiff.claim.TopologicalOrder",
            "Order < chaos.",
            "always",
            "Nobody 2026",
            "derived",
            "Never near.",
            "");
    var glossary =
        Chapter.of("glossary.adoc", "= Glossary\n:description: Words.\n\nseed:: A number.\n");
    var material =
        new Material(
            new Manuscript(List.of(FIRST, SECOND), glossary),
            Project.SOURCES,
            new Results(folder),
            Claims.of(List.of(claim)),
            "");
    var woven = Weaver.weave(material);
    woven.site().write(folder, Project.SOURCES, woven.links());
    index = woven.index();
  }

  private static String page(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void a_reference_without_words_gets_the_title_of_its_place_and_the_page_it_is_on()
      throws IOException {
    assertThat(page("first.html"))
        .contains("<a href=\"second.html#second-part\">The second part</a>")
        .contains("<a href=\"second.html\">Two</a>")
        .contains("<a href=\"second.html#order\">")
        .contains("href=\"glossary.html#term-seed\">seed</a>");
  }

  @Test
  void chapters_have_contents_and_neighbors() throws IOException {
    assertThat(page("first.html"))
        .contains("<li><a href=\"#a-part\">A part</a></li>")
        .contains("rel=\"Next\" href=\"second.html\"")
        .doesNotContain("rel=\"Previous\"");
    assertThat(page("second.html"))
        .contains("rel=\"Previous\" href=\"first.html\"")
        .contains("rel=\"Next\" href=\"glossary.html\"");
    assertThat(page("first.html")).contains("<title>One &amp; x^2 · Tacit</title>");
    assertThat(page("index.html"))
        .contains("<a href=\"first.html\">One &amp; <span class=\"katex\">")
        .contains("<p>The second.</p>");
  }

  @Test
  void the_title_of_a_listing_stands_above_it() throws IOException {
    assertThat(page("first.html"))
        .contains("<div class=\"title\">Two lines</div>")
        .contains("source/tacit.book.code.Scratch.html#L");
    assertThat(page("source/tacit.book.code.Scratch.html"))
        .contains("<link rel=\"stylesheet\" href=\"../assets/book.css\">")
        .contains("id=\"L2\"");
  }

  @Test
  void theorems_and_symbols_are_listed_with_their_places() throws IOException {
    assertThat(page("second.html"))
        .contains("id=\"order\"")
        .contains("<div id=\"made-up-order\" class=\"woven\">")
        .contains("Order &lt; chaos.")
        .contains("<span class=\"tag\">How tight</span> Never near.")
        .contains("<div class=\"table\" role=\"region\"");
    assertThat(page("theorems.html"))
        .contains("<a href=\"second.html#made-up-order\">made-up-order</a>");
    assertThat(page("symbols.html"))
        .contains("<code>yBar</code></td><td>its meaning</td>")
        .contains("<a href=\"first.html#symbol-0\">");
  }

  @Test
  void a_search_knows_each_section_by_its_own_words() throws IOException {
    var lines = page("assets/passages.js").replace("},{", "},\n{").lines().toList();
    assertThat(lines).anyMatch(l -> l.contains("zebras") && l.contains("\"id\":\"\""));
    assertThat(lines)
        .anyMatch(
            l -> l.contains("\"a-part\"") && l.contains("Outer") && !l.contains("Inner words"))
        .anyMatch(l -> l.contains("\"an-inner-part\"") && l.contains("Inner words"))
        .anyMatch(l -> l.contains("\"title\":\"One & x^2\""));
  }

  @Test
  void the_index_tells_what_each_chapter_holds_and_can_be_read_again() {
    assertThat(index.chapters().getFirst())
        .isEqualTo(
            new ChapterIndex(
                "first.adoc",
                List.of(),
                List.of(),
                List.of(),
                List.of("tacit.book.code.Scratch#in"),
                List.of("seed"),
                2));
    assertThat(index.claims()).containsExactly("made-up-order");
    assertThat(index.figures()).isEmpty();
    index.write(folder.resolve("index.json"));
    assertThat(BookIndex.read(folder.resolve("index.json"))).isEqualTo(index);
  }
}
