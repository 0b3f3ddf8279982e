// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.io.PrintWriter;
import java.io.Writer;

/// A first run with no audience, from which the JVM learns what to have ready at the next start.
///
/// The launcher runs it once after a build, with `-XX:AOTCacheOutput`.
final class Rehearsal {
  private static final String[][] SCENES = {
    {"--help"},
    {"--version"},
    {"devices"},
    {"devices", "--json"},
    {"completion", "bash"},
    {"data", "list"},
    {"helo"},
  };

  private Rehearsal() {}

  public static void main(String[] args) {
    StandardError.restore();
    var nowhere = new PrintWriter(Writer.nullWriter());
    for (var scene : SCENES) Main.run(nowhere, nowhere, scene);
  }
}
