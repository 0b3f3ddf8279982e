// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A copy of the launcher in a folder of its own, with a pretended Maven and a pretended JDK: fast
/// enough to start it dozens of times.
///
/// The Maven adds a line to `builds` and makes what the real one makes; the JDK's `java` tells
/// where and with which arguments it was started, and exits with 7 if the last one is `seven`.
record ScratchTree(Path root, Path jdk) {
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final String MAVEN =
      """
      #!/bin/sh
      cd "$(dirname "$0")"
      echo build >>builds
      sleep 0.3
      if [ -f broken ]; then
        echo '[ERROR] Some.java:[1,2] class expected'
        exit 1
      fi
      echo '[INFO] Building Tacit :: autodiff 0.1.0      [1/1]'
      mkdir -p examples/target/app
      touch examples/target/app/some.jar examples/target/app/built
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
      for arg in "$@"; do
        case $arg in
        -XX:AOTCacheOutput=*) touch "${arg#*=}" ;;
        -XX:AOTCache=*) echo "cache ${arg##*/}" ;;
        tacit.examples.Main) echo "in $(pwd)" && main=yes ;;
        *) [ -z "$main" ] || echo "argument $arg" ;;
        esac
      done
      echo 'a line on standard error' >&2
      [ "$arg" != seven ] || exit 7
      """;

  /// Lays the tree in `folder`, whose path may have blanks.
  static ScratchTree in(Path folder) throws IOException {
    var jdk = folder.resolve("jdk of ours");
    var root = folder.resolve("tacit tree");
    executable(jdk.resolve("bin/java"), JAVA);
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"25.0.3\"\n");
    executable(root.resolve("mvnw"), MAVEN);
    for (var file : List.of("tacit", ".mvn/jdk.sh", ".mvn/lock.sh")) {
      executable(root.resolve(file), Files.readString(PROJECT.resolve(file)));
    }
    Files.createDirectories(root.resolve("autodiff/src/main/java"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(root.resolve("autodiff/pom.xml"), "<project/>");
    return new ScratchTree(root, jdk);
  }

  /// Starts the launcher from `folder` and waits for its end.
  Ended start(Path folder, String... args) throws IOException {
    return await(process(root.resolve("tacit"), folder, args));
  }

  /// The same through another name of the launcher, without waiting.
  Process process(Path launcher, Path folder, String... args) throws IOException {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("TACIT_JDK_SEARCH", "/nowhere:" + jdk);
    builder.environment().remove("TACIT_BUILD_LOCK");
    return builder.start();
  }

  static Ended await(Process process) {
    try (var out = process.inputReader();
        var err = process.errorReader()) {
      var lines = out.lines().toList();
      var errors = err.lines().toList();
      return new Ended(process.waitFor(), lines, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the launcher ran", e);
    }
  }

  long builds() throws IOException {
    var builds = root.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  /// A source that is newer than any build so far.
  void edit(String file) throws IOException {
    Files.writeString(root.resolve(file), "class Some {}");
    Files.setLastModifiedTime(root.resolve(file), FileTime.from(Instant.now().plusSeconds(2)));
  }

  static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// How a start ended.
  record Ended(int status, List<String> out, List<String> err) {}
}
