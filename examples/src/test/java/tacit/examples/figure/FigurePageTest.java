// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.examples.Provenance;
import tacit.examples.figure.matmul.MatmulFigure;
import tacit.examples.figure.matmul.MatmulFigureTest;
import tacit.testing.Browser;
import tacit.testing.NeedsChromium;

/// The pages of `engine/matmul-steps`, on made-up numbers, and of a made-up figure.
@NeedsChromium
class FigurePageTest {
  @TempDir static Path folder;
  private static Path matmul;
  private static Path madeUp;
  private static Browser browser;

  @BeforeAll
  static void write() {
    var figure = new MadeUpFigure(3, 0);
    var at = new Setting(Scale.QUICK, 0, "small", 1);
    matmul = written(new MatmulFigure(), at, MatmulFigureTest.rows(180, 100));
    madeUp = written(figure, at, Table.join(figure.runs(at).stream().map(Run::rows).toList()));
    browser = new Browser();
  }

  private static Path written(Figure figure, Setting at, Table rows) {
    var by = Provenance.of("tacit reproduce " + figure.id(), 0, "cpu", "made up", 1);
    return new FigureResult(figure, at, by, 1.5, Instant.EPOCH, rows).write(folder).html();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest(name = "{0} pixels, {1}")
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void every_chart_is_drawn_within_the_width_and_the_console_is_silent(
      int width, ColorScheme scheme) {
    assertThat(browser.open(matmul, width, scheme, page -> drawn(page, width, 2))).isEmpty();
    assertThat(browser.open(madeUp, width, scheme, page -> drawn(page, width, 3))).isEmpty();
  }

  private static void drawn(Page page, int width, int charts) {
    var plots = page.locator("figure.chart .plot");
    assertThat(plots.count()).isEqualTo(charts);
    for (int i = 0; i < charts; i++) {
      assertThat(plots.nth(i).locator("svg").boundingBox().height).isGreaterThan(250);
    }
    assertThat(page.locator("figure.chart details table").count()).isEqualTo(charts);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void lines_are_named_at_their_ends_and_on_a_phone_in_a_legend() {
    browser.open(matmul, 1280, ColorScheme.LIGHT, page -> assertThat(overlaps(page)).isZero());
    browser.open(
        matmul,
        390,
        ColorScheme.LIGHT,
        page ->
            assertThat(page.locator(".plot.tall svg text", text("reordered loops")).count())
                .isEqualTo(1));
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /// How many pairs of texts of the line chart cover each other.
  private static int overlaps(Page page) {
    return (int)
        page.evaluate(
            """
            () => {
              const boxes = [...document.querySelectorAll(".plot.tall svg text")]
                .map((text) => text.getBoundingClientRect());
              let count = 0;
              boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
                const apart = a.right <= b.left || b.right <= a.left
                  || a.bottom - 4 <= b.top || b.bottom - 4 <= a.top;
                if (!apart) count++;
              }));
              return count;
            }
            """);
  }

  @Test
  void the_verdict_and_every_row_stand_on_the_page() {
    browser.open(
        matmul,
        390,
        ColorScheme.LIGHT,
        page -> {
          assertThat(page.locator(".mark").first().innerText()).contains("holds", "8 of 8");
          assertThat(page.locator("#verdict tbody tr").count()).isEqualTo(8);
          assertThat(page.locator("#rows tbody tr").count()).isEqualTo(32);
          assertThat(page.locator("#again code").first().innerText())
              .isEqualTo("./tacit reproduce engine/matmul-steps");
        });
  }
}
