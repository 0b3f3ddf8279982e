// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// Files that spare work at the next start: programs as the driver built them, and sizes that were
/// found by trying. Written whole or not at all; where none can be written, the work is done again.
///
/// @param folder `$TACIT_CACHE/opencl` or `~/.cache/tacit/opencl`
record Cache(Path folder) {
  static final String PROGRAM = ".program";
  static final String TUNING = ".tuning";

  static Cache ofThisUser() {
    String named = System.getenv("TACIT_CACHE");
    Path root =
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache", "tacit")
            : Path.of(named);
    return new Cache(root.resolve("opencl"));
  }

  /// A file name from everything that its contents depend on.
  static String key(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String each : parts) {
        digest.update(each.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<byte[]> read(String key, String kind) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(key + kind)));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  void write(String key, String kind, byte[] contents) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, key.substring(0, 8), ".part");
      Files.write(part, contents);
      Files.move(
          part,
          folder.resolve(key + kind),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      // Only time is lost.
    }
  }

  void forgetTuning() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(f -> f.toString().endsWith(TUNING)).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException nothingThere) {
      // Nothing to forget.
    }
  }
}
