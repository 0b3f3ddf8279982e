// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import tacit.testing.Machine;

/// [Watched] in a JVM of its own, whose only OpenCL device is oclgrind's (Price & McIntosh-Smith
/// 2015): it interprets each kernel and looks at every access to memory, at what races for it, at
/// values that nobody has written, and at the calls of the host.
final class Oclgrind {
  private static final long PATIENCE_SECONDS = 540;

  private Oclgrind() {}

  /// What was found.
  ///
  /// @param cases by name; an empty text for one without fault
  /// @param files the kernels that ran
  record Findings(SequencedMap<String, String> cases, Set<String> files) {}

  static Findings findings(Path folder, boolean wrong) throws IOException, InterruptedException {
    var log = folder.resolve("log");
    var output = folder.resolve("output");
    var start =
        new ProcessBuilder(command(log, wrong))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    start.environment().putAll(environment(folder, log));
    var process = start.start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("oclgrind took too long:\n" + Files.readString(output));
      }
    } finally {
      process.destroyForcibly();
    }
    return parsed(Files.readAllLines(output));
  }

  private static List<String> command(Path log, boolean wrong) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "--enable-native-access=ALL-UNNAMED",
        "-XX:ErrorFile=" + log.resolveSibling("crash"),
        "-cp",
        classes(),
        Watched.class.getName(),
        log.toString(),
        Boolean.toString(wrong));
  }

  /// Modules and class path as one class path, so that tests and kernels are seen alike.
  private static String classes() {
    var all = new ArrayList<String>();
    all.add(Path.of("target", "classes").toString());
    all.add(Path.of("target", "test-classes").toString());
    for (String property : List.of("jdk.module.path", "java.class.path")) {
      String path = System.getProperty(property, "");
      if (!path.isEmpty()) all.add(path);
    }
    return String.join(File.pathSeparator, all);
  }

  private static Map<String, String> environment(Path folder, Path log) {
    String library = Machine.oclgrind().orElseThrow().toString();
    return Map.of(
        "OCL_ICD_VENDORS", library, // Debian's loader
        "OCL_ICD_FILENAMES", library, // Khronos's loader
        "OCLGRIND_BUILD_OPTIONS", "-cl-opt-disable", // oclgrind 21.10 does not know LLVM's freeze
        "TACIT_CACHE", folder.resolve("cache").toString(),
        "OCLGRIND_LOG", log.toString(),
        "OCLGRIND_CHECK_API", "1",
        "OCLGRIND_DATA_RACES", "1",
        "OCLGRIND_UNIFORM_WRITES", "1",
        "OCLGRIND_UNINITIALIZED", "1",
        "OCLGRIND_MAX_ERRORS", "1000000");
  }

  private static Findings parsed(List<String> lines) {
    var found = new LinkedHashMap<String, String>();
    var files = new TreeSet<String>();
    if (lines.isEmpty() || !lines.getLast().equals(Watched.END)) {
      throw new AssertionError("oclgrind did not end well:\n" + String.join("\n", lines));
    }
    String now = "before the first case";
    for (String line : lines.subList(0, lines.size() - 1)) {
      if (line.startsWith(Watched.CASE)) {
        now = line.substring(Watched.CASE.length());
        found.putIfAbsent(now, "");
      } else if (line.startsWith(Watched.FILE)) {
        files.add(line.substring(Watched.FILE.length()));
      } else {
        found.merge(now, line + "\n", String::concat);
      }
    }
    return new Findings(found, files);
  }
}
