// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.examples.Tacit;
import tacit.testing.Browser;
import tacit.testing.NeedsChromium;
import tools.jackson.databind.json.JsonMapper;

class SweepTest {
  /// Eight networks that train in a moment; with `loss_below`, some miss the criterion.
  private static final String GRID =
      """
      {"data": {"name": "clusters", "dimension": 40, "clusters": 4, "train": 10, "test": 20},
       "axes": {"rate": [0.1, 1], "width": [4, 8], "batch": [5, 20]},
       "fixed": {"most_epochs": 8, "loss_below": 0.2},
       "measures": {"k": [1], "c0": false, "complexities": ["param_norm"],
                    "sharpness_random": "none"}}
      """;

  private static final String SIZE =
      "small: 8 models, 320 steps, 3,778,560 floating-point operations; ";

  @TempDir private Path folder;
  private Path grid = Path.of("");

  @BeforeEach
  void write() throws IOException {
    grid = Files.writeString(folder.resolve("small.json"), GRID);
  }

  private Tacit sweep(String... more) {
    return Tacit.run(
        Tacit.join(
            new String[] {"sweep", grid.toString(), "--out", folder.resolve("out").toString()},
            more));
  }

  @Test
  void it_says_the_cost_first_then_the_scores_and_writes_three_files() throws IOException {
    var run = sweep("--threads", "2");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).startsWith(SIZE + "about ").endsWith(" on 2 threads\n");
    var lines = run.out().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("measure        tau     psi       z");
    assertThat(lines.subList(1, 6))
        .allMatch(line -> line.matches("\\w+ +-?\\d\\.\\d\\d +-?\\d\\.\\d\\d +(-?\\d+\\.\\d|-)"))
        .extracting(line -> line.replaceFirst(" .*", ""))
        .containsExactlyInAnyOrder("c1_k1", "c2", "c3_k1", "c4", "param_norm");
    assertThat(lines.get(6))
        .matches(
            "8 models, [1-7] met the stopping criterion, 0 diverged; test accuracies span"
                + " \\d+\\.\\d points, each known to \\d\\.\\d");
    assertThat(lines.get(7)).isEqualTo("The page: " + folder.resolve("out/small.html").toUri());
    assertThat(Files.readAllLines(folder.resolve("out/small.csv")))
        .hasSize(9)
        .first()
        .isEqualTo(
            "rate,width,batch,seed,epochs,reached,train_accuracy,train_loss,test_accuracy,c1_k1,c2,"
                + "c3_k1,c4,param_norm");
    var json = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/small.json")));
    assertThat(json.get("models").get("rows").size()).isEqualTo(8);
    assertThat(json.get("confounds").get("models").intValue()).isEqualTo(8);
  }

  @Test
  void what_is_finished_is_not_computed_again_and_gives_the_same() throws IOException {
    assertThat(sweep().status()).isZero();
    var first = Files.readString(folder.resolve("out/small.csv"));
    var again = sweep("--json");
    assertThat(again.err()).isEqualTo(SIZE + "all finished before\n");
    assertThat(JsonMapper.shared().readTree(again.out()).get("scores").get("rows").size())
        .isEqualTo(5);
    assertThat(folder.resolve("out/small.csv")).hasContent(first);
  }

  @Test
  void an_estimate_alone_writes_nothing() {
    var run = sweep("--estimate");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(SIZE + "about ");
    assertThat(folder.resolve("out")).doesNotExist();
    var json = JsonMapper.shared().readTree(sweep("--estimate", "--json").out());
    assertThat(json.get("steps").longValue()).isEqualTo(320);
    assertThat(json.get("seconds").doubleValue()).isPositive();
  }

  @Test
  @NeedsChromium
  void the_page_is_drawn_within_the_width_and_the_console_is_silent() {
    assertThat(sweep().status()).isZero();
    var page = folder.resolve("out/small.html");
    try (var browser = new Browser()) {
      for (int width : List.of(390, 1280)) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          assertThat(
                  browser.open(
                      page,
                      width,
                      scheme,
                      it -> {
                        assertThat(it.locator("figure.chart .plot svg").count()).isEqualTo(1);
                        assertThat(it.locator("h1").textContent())
                            .isEqualTo("What foretells the test accuracy of 8 networks?");
                        assertThat(it.evaluate("document.documentElement.scrollWidth"))
                            .isEqualTo(width);
                      }))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void the_example_in_the_help_is_the_shipped_one_and_can_be_read() throws IOException {
    var help = Tacit.run("sweep", "--help").out();
    assertThat(help).contains(Files.readString(Path.of("grids/clusters.json")));
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    var run = Tacit.run("sweep", "grids/clusters.json", "--estimate", "--json");
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void refusals_are_one_line() throws IOException {
    assertThat(sweep("--data", "cluster").err())
        .isEqualTo(
            "tacit: sweep: --data: unknown word 'cluster' (did you mean 'clusters'?); expected"
                + " clusters, fashion-mnist, fashion-mnist-embedded\n");
    Files.writeString(grid, "{\"axes\": {\"widht\": [1, 2]}}");
    var run = sweep();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "tacit: sweep: %s: axes.widht: unknown axis 'widht' (did you mean 'width'?)\n"
                .formatted(grid));
    assertThat(Tacit.run("sweep").err())
        .isEqualTo(
            "tacit: sweep: Missing required parameter: 'GRID.json'; see 'tacit sweep --help'\n");
  }

  @Test
  void models_that_all_diverge_leave_nothing_to_compare() throws IOException {
    Files.writeString(
        grid,
        """
        {"data": {"name": "clusters", "dimension": 40, "clusters": 4, "train": 10, "test": 20},
         "axes": {"rate": [1e30, 1e31]}, "fixed": {"momentum": 0.9, "most_epochs": 8},
         "measures": {"c0": false, "sharpness_random": "none"}}
        """);
    var run = sweep();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .endsWith(
            "tacit: sweep: %s: 2 of 2 models diverged, so there are no two to compare; give lower"
                    .formatted(grid)
                + " rates\n");
  }
}
