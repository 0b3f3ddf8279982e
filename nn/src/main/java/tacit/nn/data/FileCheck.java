// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One file of a set, compared with what the authors published.
///
/// @param path where it lies, or should
/// @param state how it compares
/// @param detail what was found, one phrase
public record FileCheck(Path path, State state, String detail) {
  /// How a file compares with the published one.
  public enum State {
    /// Size and SHA-256 are the published ones.
    RIGHT,
    /// The packing differs, what it unpacks to is the published file.
    SAME_CONTENTS,
    /// There is no such file.
    MISSING,
    /// Neither the file nor its contents are the published ones.
    WRONG,
    /// A file of the user's own folder for which no checksum is published.
    UNKNOWN
  }

  /// Whether the file is not the published one although it should be.
  public boolean bad() {
    return state == State.MISSING || state == State.WRONG;
  }

  static FileCheck unknown(Path file) {
    return new FileCheck(file, State.UNKNOWN, "no checksum is published for it");
  }

  /// Compares the copy of `file` in a folder; a copy without `.gz` is compared by its contents.
  static FileCheck in(Path folder, RemoteFile file) {
    Path packed = folder.resolve(file.name());
    if (Files.exists(packed)) return of(packed, file);
    Path plain = folder.resolve(file.name().replaceFirst("\\.gz$", ""));
    if (file.contentSha256().isPresent() && Files.exists(plain)) return of(plain, file);
    return new FileCheck(packed, State.MISSING, "not there");
  }

  private static FileCheck of(Path path, RemoteFile file) {
    long size = size(path);
    if (size == file.size() && Sha256.of(path).equals(file.sha256())) {
      return new FileCheck(path, State.RIGHT, "size and SHA-256 as published");
    }
    if (file.contentSha256().isPresent() && sameContents(path, file.contentSha256().get())) {
      return new FileCheck(path, State.SAME_CONTENTS, "packed otherwise, contents as published");
    }
    String detail =
        size == file.size()
            ? "SHA-256 is %s, expected %s".formatted(Sha256.of(path), file.sha256())
            : "%d bytes, expected %d".formatted(size, file.size());
    return new FileCheck(path, State.WRONG, detail);
  }

  private static boolean sameContents(Path path, String sha256) {
    try {
      return Sha256.ofContents(path).equals(sha256);
    } catch (IllegalArgumentException damagedPacking) {
      return false;
    }
  }

  private static long size(Path path) {
    return Broken.reading(path.toString(), () -> fileSize(path));
  }

  private static long fileSize(Path path) throws IOException {
    return Files.size(path);
  }
}
