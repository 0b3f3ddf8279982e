// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// One run of the command line inside a test: its exit status and what it wrote.
public record Tacit(int status, String out, String err) {
  public static Tacit run(String... args) {
    return run(CommandLine.defaultFactory(), args);
  }

  /// With other parts than the usual.
  public static Tacit run(IFactory parts, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status = Main.run(parts, new PrintWriter(out), new PrintWriter(err), args);
    return new Tacit(status, out.toString(), err.toString());
  }

  /// One command line after another.
  public static String[] join(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }
}
