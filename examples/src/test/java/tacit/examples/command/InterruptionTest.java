// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.io.Safetensors;
import tacit.examples.train.ModelFolder;

/// A training in a JVM of its own, ended as Ctrl-C ends it.
class InterruptionTest {
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void ctrl_c_ends_a_training_within_a_step_and_leaves_whole_files_only()
      throws IOException, InterruptedException {
    var out = folder.resolve("model");
    var process = start(out);
    try {
      awaitFile(process, out.resolve("checkpoint.safetensors"));
      process.destroy();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("checkpoint.safetensors", "training.json");
    }
    assertThat(Safetensors.open(out.resolve("checkpoint.safetensors")).names()).isNotEmpty();
    assertThat(Files.readString(folder.resolve("err")).lines())
        .last()
        .asString()
        .isEqualTo("tacit: train: interrupted; go on with the same command and --resume");
  }

  @Test
  void before_the_first_epochs_end_there_is_nothing_to_resume_and_it_says_so() {
    assertThat(Train.wayOn(new ModelFolder(folder)))
        .isEqualTo("interrupted before the first epoch's end; nothing is kept, start again");
  }

  @Test
  void work_that_does_not_end_in_time_is_left_and_what_is_kept_is_said() {
    var said = new AtomicInteger();
    try (var interruption = Interruption.watch(Duration.ofMillis(10), said::incrementAndGet)) {
      interruption.check();
      interruption.ask();
      assertThat(said).hasValue(1);
      assertThatThrownBy(interruption::check).isInstanceOf(Interruption.Interrupted.class);
    }
  }

  @Test
  void work_that_ends_in_time_says_so_itself() {
    var said = new AtomicInteger();
    var interruption =
        Interruption.watch(Duration.ofSeconds(PATIENCE_SECONDS), said::incrementAndGet);
    interruption.close();
    interruption.ask();
    assertThat(said).hasValue(0);
  }

  private Process start(Path out) throws IOException {
    var arch =
        Files.writeString(
            folder.resolve("arch.json"),
            "{\"layers\": [{\"type\": \"flatten\"}, {\"type\": \"dense\", \"units\": 10}]}");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("--add-modules=jdk.incubator.vector", "tacit.examples.Main"));
    command.addAll(List.of("train", "--arch", arch.toString(), "--out", out.toString()));
    command.addAll(List.of("--data", "fashion-mnist-embedded", "--epochs", "100000"));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static void awaitFile(Process process, Path file) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(file) && process.isAlive() && System.nanoTime() < end) Thread.sleep(20);
    assertThat(file).exists();
  }
}
