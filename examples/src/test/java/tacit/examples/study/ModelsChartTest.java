// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Report;
import tacit.examples.report.ScatterChoice;
import tacit.examples.report.Section;
import tacit.examples.sweep.score.Models;
import tacit.examples.sweep.score.Scoring;
import tacit.testing.Browser;
import tacit.testing.NeedsChromium;

/// A chart of made-up models, in a page.
@NeedsChromium
class ModelsChartTest {
  private static final Models MODELS = MadeUpSweep.of(0, 1);
  private static final Scoring SCORING = Scoring.usual(2000);

  @TempDir static Path folder;
  private static Path file;
  private static Browser browser;

  @BeforeAll
  static void write() throws IOException {
    var report =
        Report.of("sweep", "A choice", "Made up.")
            .section(Section.of("choice", "Choose").row(chart(MODELS)));
    file =
        Files.writeString(
            folder.resolve("choice.html"), tacit.examples.report.Page.of(report, "Tacit"));
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static Chart chart(Models models) {
    return ModelsChart.of(models, SCORING, "A choice", "See it.");
  }

  private static ScatterChoice choice(Models models) {
    var option = (Map<?, ?>) chart(models).option();
    return (ScatterChoice) Objects.requireNonNull(option.get("choice"));
  }

  @Test
  void it_begins_with_the_measure_of_the_largest_psi_and_the_axis_that_moves_most() {
    var choice = choice(MODELS);
    assertThat(choice.quantities().get(choice.quantity()).name()).isEqualTo("c₃ (k = 5)");
    assertThat(choice.factors().get(choice.factor()).name()).isEqualTo("input dropout");
    assertThat(choice.factors()).extracting(f -> f.name()).contains("learning rate", "seed");
    assertThat(choice.factors().getFirst().levels()).containsExactly("0.03", "0.1", "0.3", "1");
  }

  @Test
  void models_that_missed_the_criterion_are_hollow_and_those_that_learned_are_a_view() {
    assertThat(choice(MODELS).hollow()).hasSize(8);
    assertThat(choice(MODELS).views())
        .extracting(ScatterChoice.View::name)
        .containsExactly(
            "all 96", "88 that learned 98 % of their training set", "48 of seed 0", "48 of seed 1");
    assertThat(choice(MODELS.trainedTo(1).ofSeed("1")).views())
        .extracting(ScatterChoice.View::name)
        .containsExactly("all 44");
  }

  @Test
  void the_scores_of_a_view_are_those_of_its_models() {
    var view = choice(MODELS).views().get(2);
    var score = SCORING.score(MODELS.ofSeed("0"), "c1_k1");
    assertThat(view.scores().getFirst().orElseThrow().tau()).isEqualTo(score.tau());
    assertThat(view.scores().getFirst().orElseThrow().psi()).isEqualTo(score.psi());
    assertThat(view.members()).hasSize(48).doesNotContain(48);
  }

  @ParameterizedTest(name = "{0} pixels, {1}")
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void the_reader_chooses_by_keyboard_within_the_width(int width, ColorScheme scheme) {
    assertThat(
            browser.open(
                file,
                width,
                scheme,
                page -> {
                  assertThat(texts(page, ".scores dd b")).hasSize(3).noneMatch(String::isBlank);
                  assertThat(texts(page, "thead th"))
                      .containsExactly("network", "c₃ (k = 5)", "test accuracy in %");
                  page.locator("select[name=quantity]").focus();
                  page.keyboard().press("Home");
                  assertThat(texts(page, "thead th").get(1)).isEqualTo("c₁ (k = 1)");
                  assertThat(page.locator(".plot svg text", text("c₁ (k = 1)")).count())
                      .isEqualTo(1);
                  assertThat(page.evaluate("document.documentElement.scrollWidth"))
                      .isEqualTo(width);
                }))
        .isEmpty();
  }

  @Test
  void another_view_changes_points_scores_and_table() {
    browser.open(
        file,
        1280,
        ColorScheme.LIGHT,
        page -> {
          assertThat(page.locator("tbody tr").count()).isEqualTo(96);
          var before = texts(page, ".scores dd b");
          page.selectOption("select[name=view]", "2");
          assertThat(page.locator("tbody tr").count()).isEqualTo(48);
          assertThat(texts(page, ".scores dd b")).isNotEqualTo(before);
          page.selectOption("select[name=scale]", "ranks");
          assertThat(page.locator(".plot svg text", text("rank of c₃ (k = 5)")).count())
              .isEqualTo(1);
        });
  }

  @Test
  void a_measure_that_never_changes_says_so_by_its_scores() {
    browser.open(
        file,
        1280,
        ColorScheme.LIGHT,
        page -> {
          page.selectOption("select[name=quantity]", "1");
          assertThat(texts(page, ".scores dd b")).containsExactly("0.00", "0.00", "–");
          assertThat(texts(page, ".scores dd span").getFirst())
              .isEqualTo("of two networks it names the better one about 50 times in 100");
        });
  }

  private static List<String> texts(Page page, String selector) {
    return page.locator(selector).allTextContents();
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
