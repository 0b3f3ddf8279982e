// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import tacit.examples.Tacit;
import tacit.examples.figure.MadeUpFigure;

/// `tacit reproduce` with a made-up figure, in this process or as a program of its own.
public final class ReproduceMadeUp {
  static final int CELLS = 24;
  static final String ID = "made-up/means";

  private ReproduceMadeUp() {}

  /// Cells slow enough to be interrupted.
  public static void main(String[] args) {
    var out = new PrintWriter(System.out, true, UTF_8);
    var err = new PrintWriter(System.err, true, UTF_8);
    System.exit(execute(new MadeUpFigure(CELLS, 60), out, err, args));
  }

  static Tacit run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        execute(new MadeUpFigure(CELLS, 0), new PrintWriter(out), new PrintWriter(err), args);
    return new Tacit(status, out.toString(), err.toString());
  }

  private static int execute(
      MadeUpFigure figure, PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Reproduce(() -> List.of(figure)))
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((e, _, _) -> {
          err.println(e.getMessage());
          return 2;
        })
        .execute(args);
  }
}
