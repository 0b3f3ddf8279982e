// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tacit.book.ScratchTree.Ended;

/// The launcher of this very build, on its own jars.
@EnabledIf(
    value = "packagedByThisBuild",
    disabledReason = "needs the jars of this build: run verify")
class RealLauncherTest {
  private static final Path APP = ScratchTree.PROJECT.resolve("examples/target/app");

  @TempDir private Path folder;

  static boolean packagedByThisBuild() throws IOException {
    var began = ScratchTree.PROJECT.resolve("target/build-started");
    var built = APP.resolve("built");
    return Files.exists(built)
        && Files.exists(began)
        && Files.getLastModifiedTime(built).equals(Files.getLastModifiedTime(began));
  }

  @Test
  void it_answers_without_a_warning_of_the_jvm() throws IOException {
    start("--version"); // rehearses
    var help = start("--help");
    assertThat(help.status()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).anyMatch(line -> line.startsWith("Usage: tacit"));
    assertThat(APP.resolve("start.aot")).exists();
  }

  @Test
  void a_wrong_word_is_one_line_on_standard_error() throws IOException {
    start("--version"); // rehearses
    var wrong = start("devics");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .containsExactly(
            "tacit: unknown command 'devics' (did you mean 'devices'?); see 'tacit --help'");
  }

  private Ended start(String... args) throws IOException {
    var command =
        Stream.concat(Stream.of(ScratchTree.PROJECT + "/tacit"), Stream.of(args)).toList();
    return ScratchTree.await(new ProcessBuilder(command).directory(folder.toFile()).start());
  }
}
