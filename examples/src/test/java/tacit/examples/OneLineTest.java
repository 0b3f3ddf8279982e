// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tacit.examples.command.UserError;

class OneLineTest {
  @Test
  void a_users_error_is_the_message_after_the_commands_name() {
    assertThat(lineFor(new UserError("arch.json: layers[3].type: unknown layer 'rellu'")))
        .isEqualTo("tacit: fail: arch.json: layers[3].type: unknown layer 'rellu'\n");
  }

  @Test
  void the_librarys_own_refusal_of_bad_input_is_a_users_error() {
    assertThat(lineFor(new IllegalArgumentException("matmul: axis k is 784 in a but 512 in b")))
        .isEqualTo("tacit: fail: matmul: axis k is 784 in a but 512 in b\n");
  }

  @Test
  void a_missing_file_is_named_even_inside_another_exception() {
    assertThat(lineFor(new UncheckedIOException(new NoSuchFileException("rep.npz"))))
        .isEqualTo("tacit: fail: rep.npz: no such file\n");
    assertThat(lineFor(new FileNotFoundException("rep.npz (No such file or directory)")))
        .isEqualTo("tacit: fail: rep.npz (No such file or directory)\n");
  }

  @Test
  void a_full_disk_is_said_as_the_system_says_it() {
    assertThat(lineFor(new IOException("No space left on device")))
        .isEqualTo("tacit: fail: No space left on device\n");
  }

  @Test
  void a_message_of_several_lines_becomes_one() {
    assertThat(lineFor(new UserError("first\nsecond"))).isEqualTo("tacit: fail: first second\n");
  }

  @Test
  void a_defect_says_that_it_is_one() {
    assertThat(lineFor(new IllegalStateException("odd")))
        .isEqualTo(
            "tacit: fail: unexpected java.lang.IllegalStateException: odd;"
                + " --stacktrace shows where, please report it\n");
  }

  private static String lineFor(Exception e) {
    var err = new StringWriter();
    var root = new CommandLine(new Root()).addSubcommand("fail", new Failing(e));
    int status =
        root.setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(new OneLine(() -> false))
            .execute("fail");
    assertThat(status).isEqualTo(2);
    return err.toString();
  }

  @Command(name = "tacit")
  private static final class Root {}

  @Command
  private record Failing(Exception e) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw e;
    }
  }
}
