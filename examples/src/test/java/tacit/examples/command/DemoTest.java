// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tacit.examples.Tacit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo on a few images. (In full it is tried by the script of continuous integration.)
class DemoTest {
  @TempDir private Path folder;

  private Tacit demo(Path out, String... more) {
    var few = new String[] {"demo", "--images", "3", "--epochs", "2", "--out", out.toString()};
    return Tacit.run(Tacit.join(few, more));
  }

  @Test
  void makes_a_page_and_its_results_and_says_where_they_are() throws IOException {
    var out = folder.resolve("a b/out");
    var run = demo(out);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .satisfiesExactly(
            accuracies ->
                assertThat(accuracies)
                    .matches(
                        "Of 1,000 new pictures, the fully connected network is right on \\d+\\.\\d %,"
                            + " the convolutional one on \\d+\\.\\d %\\."),
            page -> assertThat(page).isEqualTo("The page: " + out.resolve("index.html").toUri()));
    assertThat(run.err().lines()).hasSize(8).first().asString().startsWith("Fully connected");
    try (var files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("index.html", "results.json");
    }
    assertThat(Files.readString(out.resolve("index.html")))
        .startsWith("<!doctype html>")
        .contains("<dd>tacit demo --images 3 --epochs 2 --out &#39;" + out + "&#39;</dd>")
        .contains("batch_norm");
  }

  @Test
  void results_name_everything_that_a_repetition_needs() throws IOException {
    var run = demo(folder, "--seed", "7", "--threads", "1");
    assertThat(run.status()).as(run.err()).isZero();
    var results = JsonMapper.shared().readTree(Files.readString(folder.resolve("results.json")));
    assertThat(results.propertyNames())
        .containsExactly(
            "provenance",
            "seconds",
            "data",
            "classes",
            "fcn",
            "cnn",
            "depth",
            "components",
            "groups",
            "clones");
    assertThat(results.at("/provenance/seed").asLong()).isEqualTo(7);
    assertThat(results.at("/provenance/threads").asInt()).isEqualTo(1);
    assertThat(results.at("/provenance/device").asString()).isEqualTo("cpu");
    assertThat(results.at("/data/0").asString()).startsWith("30 of: 6000 of the official training");
    assertThat(results.at("/classes")).hasSize(10);
    for (String network : new String[] {"fcn", "cnn"}) holdsTogether(results.get(network));
  }

  /// Curve, confusion and margins tell the same accuracy.
  private static void holdsTogether(JsonNode network) {
    double accuracy = network.get("test_accuracy").asDouble();
    assertThat(network.at("/curve/1/test_accuracy").asDouble()).isEqualTo(accuracy);
    int right = 0, all = 0;
    for (int y = 0; y < 10; y++) {
      for (int k = 0; k < 10; k++) {
        int count = network.get("confusion").get(y).get(k).asInt();
        all += count;
        if (y == k) right += count;
      }
    }
    assertThat(all).isEqualTo(1000);
    assertThat(right / 1000.0).isEqualTo(accuracy);
    var margins = network.get("test_margins").valueStream().mapToDouble(JsonNode::asDouble);
    double[] sorted = margins.toArray();
    assertThat(sorted).hasSize(1000).isSorted();
    assertThat(java.util.Arrays.stream(sorted).filter(m -> m > 0).count()).isEqualTo(right);
  }

  @Test
  void json_prints_the_results_and_nothing_else_and_equal_seeds_give_equal_results() {
    var one = demo(folder, "--json");
    var two = demo(folder, "--json");
    var document = JsonMapper.shared().readTree(one.out());
    assertThat(document.at("/cnn/curve")).hasSize(2);
    for (String field : new String[] {"curve", "confusion", "test_margins"}) {
      assertThat(document.get("cnn").get(field))
          .isEqualTo(JsonMapper.shared().readTree(two.out()).get("cnn").get(field));
    }
  }

  @Test
  void an_out_that_is_a_file_is_refused_before_any_training() throws IOException {
    var file = Files.writeString(folder.resolve("taken"), "mine");
    var run = demo(file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly("tacit: demo: --out " + file + ": is a file; name a folder");
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  @Test
  void an_out_below_a_file_is_refused() throws IOException {
    var file = Files.writeString(folder.resolve("taken"), "mine");
    var run = demo(file.resolve("out"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: demo: --out %s: %s is a file; name another folder"
                .formatted(file.resolve("out"), file));
  }

  @Test
  @EnabledOnOs(OS.LINUX) // where nobody, root included, can make a folder in /proc
  void an_out_in_a_folder_that_takes_none_is_refused() {
    var run = demo(Path.of("/proc/tacit"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: demo: --out /proc/tacit: /proc takes no new folder; name another folder");
  }

  @Test
  void options_out_of_range_are_refused() {
    assertThat(Tacit.run("demo", "--epochs", "0").err().lines())
        .containsExactly("tacit: demo: --epochs is 0: expected 1 or more");
    assertThat(Tacit.run("demo", "--images", "601", "--out", folder.toString()).err().lines())
        .containsExactly("tacit: demo: --images is 601: expected 1 to 600");
  }
}
