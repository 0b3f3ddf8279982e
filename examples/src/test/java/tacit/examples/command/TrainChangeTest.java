// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.examples.Tacit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `tacit train --gradient-change`.
class TrainChangeTest {
  private static final String ARCH =
      """
      {"layers": [
        {"type": "conv", "channels": 4, "kernel": [3, 3], "strides": [4, 4]},
        {"type": "batch_norm"},
        {"type": "relu"},
        {"type": "global_average_pool"},
        {"type": "dense", "units": 10}
      ]}
      """;

  @TempDir private Path folder;

  private Tacit train(String... more) throws IOException {
    var arch = Files.writeString(folder.resolve("arch.json"), ARCH);
    var few =
        new String[] {
          "train",
          "--arch",
          arch.toString(),
          "--out",
          folder.resolve("model").toString(),
          "--data",
          "fashion-mnist-embedded",
          "--images",
          "4",
          "--rep-images",
          "1",
          "--batch-size",
          "10",
          "--schedule",
          "constant"
        };
    return Tacit.run(Tacit.join(few, more));
  }

  private static JsonNode record(Tacit run) {
    assertThat(run.status()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  @Test
  void the_penalty_is_reported_epoch_by_epoch_apart_from_the_loss() throws IOException {
    var run = train("--epochs", "2", "--gradient-change", "0.5", "--patches", "4", "--json");
    var record = record(run);
    for (JsonNode row : record.at("/epochs")) {
      assertThat(row.at("/gradient_change").asDouble()).isBetween(0.01, 1.0);
      assertThat(row.at("/dead_examples").asInt()).isBetween(0, 40);
    }
    assertThat(record.at("/recipe/gradient_change").asString())
        .isEqualTo(
            "InputGradientChange[lambda=0.5, patches=RandomSquares[size=4, gap=0, adjacentOnly=false], mode=DOUBLE_BACKWARD]");
    assertThat(run.err()).containsPattern("gradient change 0\\.\\d{4}; test");
  }

  @Test
  void without_the_option_nothing_is_said_of_it() throws IOException {
    var record = record(train("--epochs", "1", "--json"));
    assertThat(record.at("/epochs/0").has("gradient_change")).isFalse();
    assertThat(record.at("/recipe").has("gradient_change")).isFalse();
  }

  @Test
  void a_resumed_training_keeps_the_numbers_of_the_epochs_before() throws IOException {
    String[] fixed = {"--gradient-change", "0", "--patches", "9x9+0+0,5x7+20+12", "--json"};
    var first = record(train(Tacit.join(fixed, "--epochs", "1"))).at("/epochs/0");
    var both = record(train(Tacit.join(fixed, "--epochs", "2", "--resume"))).at("/epochs");
    assertThat(both).hasSize(2);
    assertThat(both.get(0)).isEqualTo(first);
    assertThat(first.has("gradient_change")).isTrue();
  }

  @Test
  void patches_that_cannot_be_are_refused_before_any_training() throws IOException {
    assertRefused(
        "--patches goes with --gradient-change LAMBDA, which may be 0 to measure only",
        "--patches",
        "2");
    assertRefused(
        "--patches: '2x2+0+0': expected a size, as 2, or two places, as 7x7+0+50,7x7+0+70",
        "--gradient-change",
        "1",
        "--patches",
        "2x2+0+0");
    assertRefused(
        "--adjacent goes with drawn squares, --patches P, not with 2x2+0+0,2x2+2+0",
        "--gradient-change",
        "1",
        "--patches",
        "2x2+0+0,2x2+2+0",
        "--adjacent");
    assertRefused(
        "gradient change: lambda is -1.0; give a finite number of 0 or more",
        "--gradient-change",
        "-1");
    assertRefused(
        "patch: 2x2+0+27 does not lie inside images of 28 x 28 pixels",
        "--gradient-change",
        "1",
        "--patches",
        "2x2+0+0,2x2+0+27");
  }

  private void assertRefused(String message, String... options) throws IOException {
    var run = train(options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).containsExactly("tacit: train: " + message);
    assertThat(folder.resolve("model")).doesNotExist();
  }
}
