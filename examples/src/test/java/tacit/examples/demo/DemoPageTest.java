// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.examples.Tacit;
import tacit.testing.Browser;
import tacit.testing.NeedsChromium;

@NeedsChromium
class DemoPageTest {
  @TempDir static Path folder;
  private static Path file;
  private static Browser browser;

  @BeforeAll
  static void open() {
    var run = Tacit.run("demo", "--images", "3", "--epochs", "2", "--out", folder.toString());
    assertThat(run.status()).as(run.err()).isZero();
    file = folder.resolve("index.html");
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest(name = "{0} pixels, {1}")
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void every_chart_is_drawn_within_the_width_and_the_console_is_silent(
      int width, ColorScheme scheme) {
    var complaints = browser.open(file, width, scheme, page -> allDrawn(page, width));
    assertThat(complaints).isEmpty();
  }

  private static void allDrawn(Page page, int width) {
    var charts = page.locator("figure.chart .plot");
    assertThat(charts.count()).isEqualTo(12);
    for (int i = 0; i < charts.count(); i++) {
      var drawing = charts.nth(i).locator("svg").boundingBox();
      assertThat(drawing.width).isGreaterThan(0.7 * Math.min(width - 40, 400));
      assertThat(drawing.height).isGreaterThan(250);
      assertThat(charts.nth(i).locator("svg path").count()).isGreaterThan(10);
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void names_that_look_like_markup_do_not_disturb_the_page() throws IOException {
    var text = tacit.examples.report.Page.of(DemoPage.of(MadeUp.result()), "Tacit </script>");
    var made = Files.writeString(folder.resolve("made-up.html"), text);
    var complaints = browser.open(made, 390, ColorScheme.LIGHT, page -> allDrawn(page, 390));
    assertThat(complaints).isEmpty();
  }

  @Test
  void charts_follow_when_the_color_scheme_changes() {
    browser.open(
        file,
        1280,
        ColorScheme.LIGHT,
        page -> {
          var drawing = page.locator("#margins .plot svg");
          assertThat(drawing.innerHTML().toLowerCase(Locale.ROOT)).contains("#0b6cb0");
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          page.locator("#margins .plot svg :is([fill='#5db4ec' i], [stroke='#5db4ec' i])")
              .first()
              .waitFor(attached());
        });
  }

  @Test
  void every_chart_has_a_caption_a_name_and_its_numbers_as_a_table() {
    browser.open(
        file,
        1280,
        ColorScheme.LIGHT,
        page -> {
          for (var figure : page.locator("figure.chart").all()) {
            assertThat(figure.locator("figcaption").innerText()).hasSizeGreaterThan(60);
            assertThat(figure.locator(".plot[role=img]").getAttribute("aria-label")).isNotBlank();
            figure.locator("summary").press("Enter");
            assertThat(figure.locator("tbody tr").first().isVisible()).isTrue();
            assertThat(figure.locator("tbody td").count()).isGreaterThan(3);
          }
        });
  }

  @Test
  void the_keyboard_reaches_the_content_first_and_every_command_can_be_copied_by_it() {
    browser.open(
        file,
        390,
        ColorScheme.LIGHT,
        page -> {
          page.keyboard().press("Tab");
          assertThat(page.evaluate("document.activeElement.textContent"))
              .isEqualTo("Skip to the content");
          var button = page.locator("button[data-copy]").first();
          button.press("Enter");
          button.and(page.getByText(Pattern.compile("Copied|Selected"))).waitFor(attached());
          assertThat(button.getAttribute("data-copy")).startsWith("./tacit ");
        });
  }

  /// A wait that needs no script of ours in the page, whose policy forbids evaluated strings.
  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }
}
