// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import tacit.examples.MadeUpDevices;
import tacit.examples.Tacit;
import tools.jackson.databind.json.JsonMapper;

/// Devices that are lost on the way: what was done until then is kept, and can be gone on with.
class DeviceLostTest {
  private static final String ARCH =
      "{\"layers\": [{\"type\": \"flatten\"}, {\"type\": \"dense\", \"units\": 10}]}";

  @TempDir private Path folder;

  private Tacit train(IFactory parts, String... more) throws IOException {
    var arch = Files.writeString(folder.resolve("arch.json"), ARCH);
    String[] few = {
      "train",
      "--arch",
      arch.toString(),
      "--out",
      model().toString(),
      "--images",
      "2",
      "--data",
      "fashion-mnist-embedded",
      "--rep-images",
      "1",
      "--batch-size",
      "10",
      "--epochs",
      "4"
    };
    return Tacit.run(parts, Tacit.join(few, more));
  }

  private Path model() {
    return folder.resolve("model");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(model())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /// How many kernels a whole training is.
  private long kernels() throws IOException {
    for (long enough = 64; ; enough *= 2) {
      if (train(MadeUpDevices.lostAfter(enough).parts(), "--device", "opencl").status() == 0) {
        return enough;
      }
    }
  }

  @Test
  void a_training_keeps_its_epochs_and_is_gone_on_with_on_the_processor_and_each_names_its_kernels()
      throws IOException {
    long half = kernels() / 2;
    try (Stream<Path> files = Files.list(model())) {
      for (Path file : files.toList()) Files.delete(file);
    }
    var run = train(MadeUpDevices.lostAfter(half).parts(), "--device", "opencl");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .last()
        .isEqualTo(
            "tacit: train: "
                + MadeUpDevices.LOST
                + "; the epochs before are kept, go on with the same command and --resume,"
                + " on another --device if need be");
    assertThat(files()).containsExactly("checkpoint.safetensors", "training.json");
    var on = train(CommandLine.defaultFactory(), "--resume", "--json");
    assertThat(on.status()).as(on.err()).isZero();
    var record = JsonMapper.shared().readTree(on.out());
    List<String> kernels =
        record.at("/epochs").valueStream().map(row -> row.at("/kernels").asString()).toList();
    assertThat(kernels).hasSize(4);
    assertThat(kernels.getFirst()).isEqualTo("made-up");
    assertThat(kernels.getLast()).isEqualTo(record.at("/provenance/kernels").asString());
  }

  @Test
  void a_training_that_is_lost_in_its_first_epoch_says_that_nothing_is_kept() throws IOException {
    var run = train(MadeUpDevices.lostAfter(3).parts(), "--device", "opencl");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .last()
        .isEqualTo(
            "tacit: train: " + MadeUpDevices.LOST + "; no epoch had ended, so nothing is kept");
    assertThat(files()).isEmpty();
  }

  @Test
  void a_trainings_record_names_the_device() throws IOException {
    var run =
        train(MadeUpDevices.lostAfter(MadeUpDevices.NEVER).parts(), "--device", "opencl", "--json");
    var provenance = JsonMapper.shared().readTree(run.out()).at("/provenance");
    assertThat(provenance.at("/device").asString()).isEqualTo("opencl:0");
    assertThat(provenance.at("/kernels").asString()).isEqualTo("made-up");
  }
}
