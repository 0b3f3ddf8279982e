// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.io.Npz;
import tacit.autodiff.io.Safetensors;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

class TrainTest {
  private static final String ARCH =
      """
      {"layers": [
        {"type": "average_pool", "window": [4, 4]},
        {"type": "conv", "channels": 4, "kernel": [3, 3], "weight_variance": 2, "bias_variance": 0.1},
        {"type": "relu"},
        {"type": "flatten"},
        {"type": "dense", "units": 10, "weight_variance": 1, "bias_variance": 0.1}
      ]}
      """;

  @TempDir private Path folder;

  private Tacit train(String arch, Path out, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("arch.json"), arch);
    var few =
        new String[] {
          "train",
          "--arch",
          file.toString(),
          "--out",
          out.toString(),
          "--images",
          "6",
          "--data",
          "fashion-mnist-embedded",
          "--rep-images",
          "2",
          "--batch-size",
          "16"
        };
    return Tacit.run(Tacit.join(few, more));
  }

  private Tacit train(Path out, String... more) throws IOException {
    return train(ARCH, out, more);
  }

  @Test
  void leaves_weights_architecture_representations_and_a_record() throws IOException {
    var out = folder.resolve("model");
    var run = train(out, "--epochs", "2", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    var record = JsonMapper.shared().readTree(run.out());
    assertThat(record.at("/epochs")).hasSize(2);
    assertThat(record.at("/ended").asString()).isEqualTo("epochs");
    assertThat(record)
        .isEqualTo(JsonMapper.shared().readTree(Files.readString(out.resolve("training.json"))));
    assertThat(Safetensors.open(out.resolve("weights.safetensors")).names())
        .containsExactly("1.W", "1.b", "4.W", "4.b");
    assertThat(
            JsonMapper.shared().readTree(Files.readString(out.resolve("arch.json"))).at("/layers"))
        .hasSize(5);
    assertThat(Npz.open(out.resolve("rep.npz")).names())
        .containsExactly(
            "labels",
            "layer_0",
            "logits",
            "weight_0",
            "bias_0",
            "start_0",
            "weight_1",
            "bias_1",
            "start_1",
            "readout_weight",
            "readout_bias",
            "test_activations",
            "test_labels");
  }

  @Test
  void a_training_that_is_resumed_gives_the_same_bits_as_one_that_was_not() throws IOException {
    var whole = folder.resolve("whole");
    var parts = folder.resolve("parts");
    String[] steady = {"--schedule", "constant", "--augmentation", "crop-and-flip"};
    assertThat(train(whole, Tacit.join(steady, "--epochs", "3")).status()).isZero();
    assertThat(train(parts, Tacit.join(steady, "--epochs", "1")).status()).isZero();
    assertThat(train(parts, Tacit.join(steady, "--epochs", "3", "--resume")).status()).isZero();
    for (String name : new String[] {"weights.safetensors", "rep.npz"}) {
      assertThat(parts.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    var rows = JsonMapper.shared().readTree(Files.readString(parts.resolve("training.json")));
    assertThat(rows.at("/epochs")).hasSize(3);
  }

  @Test
  void a_resumed_training_must_be_the_same_training() throws IOException {
    var out = folder.resolve("model");
    assertThat(train(out, "--epochs", "1").status()).isZero();
    var run = train(out, "--epochs", "2", "--seed", "5", "--resume");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: train: %s: seed: was 0 in the run that wrote it but is 5 now; resume with what it was"
                .formatted(out.resolve("checkpoint.safetensors")));
  }

  @Test
  void killed_after_the_record_but_before_its_checkpoint_it_resumes_from_the_one_before()
      throws IOException {
    var out = folder.resolve("model");
    String[] steady = {"--schedule", "constant"};
    assertThat(train(out, Tacit.join(steady, "--epochs", "2")).status()).isZero();
    var weights = Files.readAllBytes(out.resolve("weights.safetensors"));
    var ahead = Files.readString(out.resolve("training.json"));
    assertThat(train(out, Tacit.join(steady, "--epochs", "1")).status()).isZero();
    Files.writeString(out.resolve("training.json"), ahead);
    assertThat(train(out, Tacit.join(steady, "--epochs", "2", "--resume")).status()).isZero();
    assertThat(out.resolve("weights.safetensors")).hasBinaryContent(weights);
  }

  @Test
  void an_empty_name_of_the_folder_is_refused() throws IOException {
    assertThat(train(Path.of("")).err().lines())
        .containsExactly("tacit: train: --out is empty: name a folder");
  }

  @Test
  void there_must_be_something_to_resume() throws IOException {
    var out = folder.resolve("model");
    assertThat(train(out, "--resume").err().lines())
        .containsExactly(
            "tacit: train: --resume: there is no %s; leave --resume out to start anew"
                .formatted(out.resolve("checkpoint.safetensors")));
  }

  @Test
  void an_unknown_data_set_gets_one_line_and_did_you_mean() throws IOException {
    var arch = Files.writeString(folder.resolve("arch.json"), ARCH);
    var run = Tacit.run("train", "--arch", arch.toString(), "--data", "fasion-mnist", "--out", "x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: train: unknown data set 'fasion-mnist' (did you mean 'fashion-mnist'?);"
                + " known are fashion-mnist, fashion-mnist-embedded, mnist, cifar-10, cifar-100,"
                + " pathfinder, is-same-class");
  }

  @Test
  void an_architecture_that_does_not_fit_the_classes_is_refused() throws IOException {
    var run = train(ARCH.replace("\"units\": 10", "\"units\": 9"), folder.resolve("model"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: train: %s: the network's output is (9), but the data has 10 classes; end with a dense layer of 10 units"
                .formatted(folder.resolve("arch.json")));
    assertThat(folder.resolve("model")).doesNotExist();
  }

  @Test
  void an_architecture_that_does_not_fit_the_images_is_refused() throws IOException {
    var run =
        train("{\"layers\": [{\"type\": \"dense\", \"units\": 10}]}", folder.resolve("model"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: train: %s: layers[0]: dense: needs examples (d) but gets (28, 28, 1); put flatten or global_average_pool before it"
                .formatted(folder.resolve("arch.json")));
    assertThat(folder.resolve("model")).doesNotExist();
  }

  @Test
  void a_bad_architecture_names_its_field_and_the_near_word() throws IOException {
    var run = train(ARCH.replace("relu", "rellu"), folder.resolve("model"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tacit: train: %s: layers[2].type: unknown layer 'rellu' (did you mean 'relu'?)"
                .formatted(folder.resolve("arch.json")));
  }

  @Test
  void an_architecture_that_is_not_there_is_named() {
    var run = Tacit.run("train", "--arch", "none.json", "--data", "mnist", "--out", "x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly("tacit: train: none.json: cannot be read: there is no none.json");
  }

  @Test
  void options_that_make_no_sense_are_refused_before_any_training() throws IOException {
    assertRefused(
        "--optimizer: unknown word 'adm' (did you mean 'adam'?); expected sgd, adam, adamw, rmsprop, group-rmsprop, layca",
        "--optimizer",
        "adm");
    assertRefused(
        "--loss: unknown word 'hing' (did you mean 'hinge'?); expected cross-entropy, square, square-signed, exponential, logistic, hinge",
        "--loss",
        "hing");
    assertRefused(
        "--label-smoothing goes with --loss cross-entropy, not hinge",
        "--loss",
        "hinge",
        "--label-smoothing",
        "0.1");
    assertRefused("--warm-up is 11.0: expected 0 to 10 epochs", "--warm-up", "11");
    assertRefused("--epochs is 0: expected 1 or more", "--epochs", "0");
    assertRefused("sgd: momentum 1.5 must be in [0, 1)", "--optimizer", "sgd", "--momentum", "1.5");
    assertRefused("--momentum goes with --optimizer sgd or rmsprop, not adam", "--momentum", "0.5");
    assertRefused(
        "--weight-decay goes with --optimizer sgd or adam or adamw or rmsprop, not group-rmsprop",
        "--optimizer",
        "group-rmsprop",
        "--weight-decay",
        "0.1");
    assertRefused("--nesterov goes with --optimizer sgd, not adam", "--nesterov");
    assertRefused(
        "--learning-rate is -1.0: expected a number of 0 or more", "--learning-rate", "-1");
    assertRefused("--rep-layers: unknown word 'both'; expected pre, post", "--rep-layers", "both");
  }

  private void assertRefused(String message, String... options) throws IOException {
    var run = train(folder.resolve("model"), options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).containsExactly("tacit: train: " + message);
    assertThat(folder.resolve("model")).doesNotExist();
  }

  @Test
  void a_training_that_diverges_ends_with_the_step_and_a_remedy() throws IOException {
    var run = train(folder.resolve("model"), "--optimizer", "sgd", "--learning-rate", "1e30");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).last().asString().startsWith("tacit: train: training: ");
  }
}
