// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Shape;
import tacit.autodiff.io.Npz;
import tacit.examples.Tacit;
import tacit.examples.train.ShippedArch;
import tacit.nn.Network;
import tacit.nn.data.FashionHierarchy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Training is told superclasses, measures are told classes.
class TrainHierarchyTest {
  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("model");
  }

  private Tacit train(int units, String hierarchy, String... more) throws IOException {
    var arch =
        Files.writeString(
            folder.resolve("arch.json"),
            """
            {"layers": [
              {"type": "average_pool", "window": [7, 7]},
              {"type": "flatten"},
              {"type": "dense", "units": 6, "weight_variance": 2},
              {"type": "batch_norm"},
              {"type": "relu"},
              {"type": "dense", "units": %d}
            ]}
            """
                .formatted(units));
    String[] usual = {
      "train", "--arch", arch.toString(), "--out", out().toString(), "--hierarchy", hierarchy
    };
    var few = "--images 6 --rep-images 4 --batch-size 16 --schedule constant".split(" ");
    return Tacit.run(Tacit.join(Tacit.join(usual, few), more));
  }

  private Tacit embedded(int units, String hierarchy, String... more) throws IOException {
    var data = new String[] {"--data", "fashion-mnist-embedded"};
    return train(units, hierarchy, Tacit.join(data, more));
  }

  @Test
  void the_file_has_superclasses_as_labels_and_classes_as_sublabels() throws IOException {
    var run = embedded(2, "crossed", "--epochs", "1", "--rep-layers", "pre");
    assertThat(run.status()).as(run.err()).isZero();
    var rep = Npz.open(out().resolve("rep.npz"));
    var classes = rep.get("sublabels").indices();
    assertThat(classes.size()).isEqualTo(40);
    assertThat(rep.get("labels").indices())
        .isEqualTo(FashionHierarchy.CROSSED.hierarchy().superclasses(classes));
    assertThat(IntStream.range(0, 10).map(c -> count(classes.toArray(), c))).containsOnly(4);
    assertThat(rep.get("logits").shape()).isEqualTo(Shape.of(40, 2));
    for (String which : new String[] {"within", "between"}) {
      assertThat(rep.get("segments_" + which).shape()).isEqualTo(Shape.of(40, 9));
      assertThat(rep.get("segments_" + which + "_sublabels").indices().size()).isEqualTo(40);
    }
    var record = JsonMapper.shared().readTree(Files.readString(out().resolve("training.json")));
    assertThat(record.at("/data/0").asString()).startsWith("classes grouped by crossed: ");
  }

  private static int count(int[] all, int one) {
    return (int) IntStream.of(all).filter(each -> each == one).count();
  }

  @Test
  void every_measure_of_subclasses_reads_it() throws IOException {
    assertThat(embedded(3, "semantic", "--epochs", "2", "--rep-layers", "pre").status()).isZero();
    Path rep = out().resolve("rep.npz");
    var answer = MeasureRun.json(MeasureRun.run("all", rep, "--json", "--params", "k=1"));
    assertThat(answer.get("results").valueStream().map(each -> each.get("measure").asString()))
        .contains("c0", "c1", "c2", "c3", "c4", "complexity");
    JsonNode complexity =
        answer
            .get("results")
            .valueStream()
            .filter(each -> each.get("measure").asString().equals("complexity"))
            .findFirst()
            .orElseThrow();
    assertThat(complexity.at("/value/fro_dist").doubleValue()).isPositive();
  }

  @Test
  void one_output_tells_two_superclasses_apart() throws IOException {
    var run = embedded(1, "half", "--epochs", "1", "--loss", "logistic");
    assertThat(run.status()).as(run.err()).isZero();
    var c0 = MeasureRun.run("c0", out().resolve("rep.npz"), "--json");
    assertThat(c0.status()).as(c0.err()).isZero();
  }

  @Test
  void a_training_goes_on_with_the_same_hierarchy_alone() throws IOException {
    assertThat(embedded(2, "crossed", "--epochs", "1").status()).isZero();
    assertThat(embedded(2, "half", "--epochs", "2", "--resume").err())
        .isEqualTo(
            "tacit: train: %s: data: was classes grouped by crossed in the run that wrote it but is classes grouped by half now; resume with what it was%n"
                .formatted(out().resolve("training.json")));
    assertThat(embedded(2, "crossed", "--epochs", "2", "--resume").status()).isZero();
  }

  @Test
  void the_shipped_network_of_two_superclasses_takes_these_images() {
    var network = new Network(ShippedArch.read("superclasses.json"), Shape.of(28, 28, 1));
    assertThat(network.output()).isEqualTo(Shape.of(2));
  }

  // Refusals

  private void refused(Tacit run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).containsExactly("tacit: train: " + message);
    assertThat(out()).doesNotExist();
  }

  @Test
  void hierarchies_are_of_their_data() throws IOException {
    refused(
        embedded(2, "crosed"),
        "--hierarchy: unknown word 'crosed' (did you mean 'crossed'?); expected semantic, half, crossed, pairs");
    refused(
        train(2, "half", "--data", "cifar-100"),
        "--hierarchy: unknown word 'half'; expected superclasses");
    refused(
        train(2, "half", "--data", "mnist"),
        "--hierarchy goes with --data fashion-mnist, fashion-mnist-embedded or cifar-100, not mnist");
  }

  @Test
  void the_network_has_an_output_a_superclass() throws IOException {
    refused(
        embedded(10, "pairs"),
        "%s: the network's output is (10), but the data has 5 classes; end with a dense layer of 5 units"
            .formatted(folder.resolve("arch.json")));
  }
}
