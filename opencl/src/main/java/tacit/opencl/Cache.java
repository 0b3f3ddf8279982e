// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tacit.autodiff.kernel.DeviceException;

/// Files that spare work at the next start: programs as the driver built them, and sizes that were
/// found by trying. Each is written whole or not at all and starts with the SHA-256 of the rest,
/// for drivers are not to be given broken programs. Where none can be written, the work is done
/// again.
///
/// @param folder `$TACIT_CACHE/opencl` or `~/.cache/tacit/opencl`
record Cache(Path folder) {
  static final String PROGRAM = ".program";
  static final String TUNING = ".tuning";

  private static final int DIGEST_BYTES = 32;

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
    var digest = digest();
    for (String each : parts) {
      digest.update(each.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("cache: this Java has no SHA-256, which all must have", e);
    }
  }

  /// What was written; none if it is not there or has been changed since.
  Optional<byte[]> read(String key, String kind) {
    try {
      byte[] file = Files.readAllBytes(folder.resolve(key + kind));
      if (file.length < DIGEST_BYTES) return Optional.empty();
      byte[] contents = Arrays.copyOfRange(file, DIGEST_BYTES, file.length);
      byte[] first = Arrays.copyOf(file, DIGEST_BYTES);
      return MessageDigest.isEqual(first, digest().digest(contents))
          ? Optional.of(contents)
          : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  void write(String key, String kind, byte[] contents) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, key.substring(0, 8), ".part");
      try {
        Files.write(part, digest().digest(contents));
        Files.write(part, contents, StandardOpenOption.APPEND);
        Path whole = folder.resolve(key + kind);
        Files.move(
            part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException unwritable) {
      // Only time is lost.
    }
  }

  /// Deletes what was found by trying, of all devices.
  ///
  /// @throws DeviceException if a file stays
  void forgetTuning() {
    for (Path each : tunings()) {
      try {
        Files.deleteIfExists(each);
      } catch (IOException stays) {
        throw new DeviceException(
            "opencl: %s cannot be deleted, so what was tuned is not forgotten; delete it by hand"
                .formatted(each),
            stays);
      }
    }
  }

  private List<Path> tunings() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(TUNING)).toList();
    } catch (IOException nothingThere) {
      return List.of();
    }
  }
}
