// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.book.BookIndex.ChapterIndex;
import tacit.testing.Browser;
import tacit.testing.NeedsChromium;

/// The site that this build wove, in a real browser, from the disk.
@NeedsChromium
class BookPagesTest {
  private static final Path SITE = Path.of("target/site").toAbsolutePath();
  private static final BookIndex INDEX = BookIndex.read(Path.of("target/book-index.json"));

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  static Stream<ChapterIndex> chapters() {
    return INDEX.chapters().stream();
  }

  private static Path page(ChapterIndex chapter) {
    return SITE.resolve(chapter.file().replace(".adoc", ".html"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("chapters")
  void every_chapter_is_whole_and_fits_a_phone(ChapterIndex chapter) {
    var complaints =
        browser.open(
            page(chapter),
            390,
            ColorScheme.LIGHT,
            page -> {
              fits(page, 390);
              everyFormulaIsSet(page, chapter);
              everyChartIsDrawn(page, chapter);
              assertThat(page.locator("figure.listing").count())
                  .isGreaterThanOrEqualTo(chapter.listings().size());
              for (String claim : chapter.claims()) {
                assertThat(page.locator("[id='" + claim + "'] .statement").innerText())
                    .isNotBlank();
              }
            });
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("chapters")
  void every_chapter_is_whole_on_a_wide_dark_screen(ChapterIndex chapter) {
    var complaints =
        browser.open(
            page(chapter),
            1280,
            ColorScheme.DARK,
            page -> {
              fits(page, 1280);
              everyChartIsDrawn(page, chapter);
              assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                  .isEqualTo("rgb(20, 22, 26)");
            });
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"index.html", "theorems.html", "symbols.html", "glossary.html"})
  void contents_and_indexes_fit_a_phone_and_say_something(String name) {
    var complaints =
        browser.open(
            SITE.resolve(name),
            390,
            ColorScheme.LIGHT,
            page -> {
              fits(page, 390);
              assertThat(page.locator("main a, main dt, main td").count()).isGreaterThan(4);
            });
    assertThat(complaints).isEmpty();
  }

  private static void fits(Page page, int width) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(page.locator("h1").innerText()).isNotBlank();
  }

  private static void everyFormulaIsSet(Page page, ChapterIndex chapter) {
    assertThat(page.locator(".katex").count()).isGreaterThanOrEqualTo(chapter.formulas());
    assertThat(page.locator(".katex-error").count()).isZero();
    var words = "article :not(pre, pre *, code, .katex *)";
    var raw =
        (List<?>)
            page.locator(words)
                .evaluateAll(
                    "all => all.flatMap(e => [...e.childNodes]).filter(n => n.nodeType === 3)"
                        + ".map(n => n.textContent).filter(t => /(math|result|term|symbol):\\S*\\[|::\\S*\\[|"
                        + "[\\uE000-\\uE0FF]/.test(t))");
    assertThat(raw).isEmpty();
  }

  private static void everyChartIsDrawn(Page page, ChapterIndex chapter) {
    var charts = page.locator("figure.chart .plot");
    assertThat(charts.count()).isGreaterThanOrEqualTo(chapter.figures().size());
    for (var chart : charts.all()) {
      assertThat(chart.locator("svg").boundingBox().height).isGreaterThan(200);
      assertThat(chart.locator("svg path, svg image").count()).isGreaterThan(5);
    }
  }

  @Test
  void a_search_finds_hessian_by_keyboard_and_leads_to_its_section() {
    browser.open(
        SITE.resolve("index.html"),
        390,
        ColorScheme.LIGHT,
        page -> {
          page.keyboard().press("/");
          page.keyboard().type("Hessian");
          assertThat(page.locator("#found-count").innerText()).matches("\\d+ places?");
          assertThat(page.locator(".found li").allInnerTexts())
              .anyMatch(place -> place.contains("Hessian"));
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
          page.keyboard().press("ArrowDown");
          page.keyboard().press("ArrowDown");
          String section = page.evaluate("document.activeElement.href").toString();
          page.keyboard().press("Enter");
          page.locator("article").waitFor(attached());
          assertThat(page.url()).isEqualTo(section).contains("autodiff.html#");
          assertThat(page.locator("article").innerText()).contains("Hessian");
        });
  }

  @Test
  void what_the_book_does_not_have_is_not_found() {
    browser.open(
        SITE.resolve("index.html"),
        1280,
        ColorScheme.LIGHT,
        page -> {
          page.locator("#query").fill("xylophone");
          assertThat(page.locator("#found-count").innerText())
              .isEqualTo("Nothing in the book has “xylophone”.");
          page.keyboard().press("Escape");
          assertThat(page.locator(".found").isVisible()).isFalse();
        });
  }

  @Test
  void a_listing_leads_to_its_file_and_line() {
    browser.open(
        SITE.resolve("autodiff.html"),
        1280,
        ColorScheme.LIGHT,
        page -> {
          var link = page.locator("figure.listing figcaption a").first();
          String file = link.innerText().replaceFirst(", line.*", "");
          link.click();
          page.locator("pre.source").waitFor(attached());
          assertThat(page.locator("h1").innerText()).isEqualTo(file);
          assertThat(page.locator(".row:target").innerText()).containsAnyOf("record", "class");
        });
  }

  @Test
  void the_keyboard_reaches_the_content_first_and_chapters_follow_one_another() {
    browser.open(
        page(INDEX.chapters().getFirst()),
        390,
        ColorScheme.LIGHT,
        page -> {
          page.keyboard().press("Tab");
          assertThat(page.evaluate("document.activeElement.textContent"))
              .isEqualTo("Skip to the content");
          for (ChapterIndex next : INDEX.chapters().subList(1, INDEX.chapters().size())) {
            page.locator(".turn a.Next").press("Enter");
            page.waitForURL("**/" + next.file().replace(".adoc", ".html"));
          }
          assertThat(page.locator(".turn a.Next").count()).isZero();
          assertThat(page.locator(".turn a.Previous").count()).isEqualTo(1);
        });
  }

  @Test
  void every_region_that_scrolls_can_be_scrolled_by_keyboard() {
    for (ChapterIndex chapter : INDEX.chapters()) {
      browser.open(
          page(chapter),
          390,
          ColorScheme.LIGHT,
          page ->
              assertThat(page.locator("article pre, article .table, .formula").all())
                  .allMatch(region -> "0".equals(region.getAttribute("tabindex"))));
    }
  }

  private static WaitForOptions attached() {
    return new WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }
}
