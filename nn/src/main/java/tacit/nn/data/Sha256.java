// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of files, in hexadecimal.
final class Sha256 {
  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  static String of(Path file) {
    return Broken.reading(file.toString(), () -> Files.newInputStream(file), Sha256::of);
  }

  /// Of what gzip unpacks from the file.
  static String ofContents(Path file) {
    return Broken.reading(file.toString(), () -> Gunzip.open(file), Sha256::of);
  }

  private static String of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
