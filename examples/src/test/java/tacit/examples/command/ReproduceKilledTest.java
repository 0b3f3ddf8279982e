// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A reproduction in a JVM of its own, ended in the middle and started again.
class ReproduceKilledTest {
  private static final int PATIENCE_SECONDS = 120;
  private static final int INTERRUPTED = 130;

  @TempDir private Path folder;

  @Test
  void killed_and_started_again_it_repeats_no_finished_cell_and_ends_with_the_same_files()
      throws IOException, InterruptedException {
    var whole = Files.createDirectory(folder.resolve("whole"));
    var killed = Files.createDirectory(folder.resolve("killed"));
    finish(start(whole));
    var process = start(killed);
    awaitCells(process, killed, 5);
    process.destroyForcibly().waitFor();
    var before = cells(killed);
    assertThat(before).hasSizeBetween(5, ReproduceMadeUp.CELLS - 1);
    finish(start(killed));
    assertThat(cells(killed)).hasSize(ReproduceMadeUp.CELLS).containsAllEntriesOf(before);
    assertThat(Files.readString(killed.resolve("err")))
        .contains("24 cells, " + before.size() + " of them finished before");
    assertThat(files(killed)).isEqualTo(files(whole)).hasSize(ReproduceMadeUp.CELLS + 4);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // which has no such signal
  void ctrl_c_exits_with_130_and_one_line_that_says_how_to_go_on()
      throws IOException, InterruptedException {
    var process = start(folder);
    awaitCells(process, folder, 3);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(INTERRUPTED);
    assertThat(Files.readString(folder.resolve("err")).lines())
        .last()
        .isEqualTo(
            "reproduce: interrupted; what is finished is kept in out/cells, go on with the same"
                + " command");
    assertThat(files(folder).keySet())
        .allMatch(name -> name.matches("cells/.*/(\\.lock|\\w+.json)"));
  }

  /// `reproduce made-up/means --out out`, in that folder.
  private static Process start(Path folder) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("--add-modules=jdk.incubator.vector", ReproduceMadeUp.class.getName()));
    command.addAll(List.of(ReproduceMadeUp.ID, "--out", "out", "--threads", "2"));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("log").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static void finish(Process process) throws InterruptedException {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
  }

  private static void awaitCells(Process process, Path folder, int count)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (cells(folder).size() < count && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
  }

  /// The finished cells and when they were written.
  private static Map<String, FileTime> cells(Path folder) throws IOException {
    var cells = new TreeMap<String, FileTime>();
    var place = folder.resolve("out/cells").resolve(ReproduceMadeUp.ID);
    if (!Files.isDirectory(place)) return cells;
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (name.matches("\\w+\\.json")) cells.put(name, Files.getLastModifiedTime(file));
      }
    }
    return cells;
  }

  /// All files of the output folder, without the timings in them.
  private static Map<String, String> files(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    var out = folder.resolve("out");
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file)) {
          texts.put(out.relativize(file).toString(), withoutTimings(Files.readString(file)));
        }
      }
    }
    return texts;
  }

  private static String withoutTimings(String text) {
    return text.replaceAll("\"seconds\" ?: ?[0-9.E-]+", "")
        .replaceAll("\"time\" : \"[^\"]+\"", "")
        .replaceAll("\"sha256\":\"[^\"]+\"", "")
        .replaceAll("<dt>(Computed in|Made)</dt><dd>[^<]+</dd>", "");
  }
}
