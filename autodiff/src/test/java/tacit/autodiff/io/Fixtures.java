// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Files that NumPy and the safetensors package made, and files made wrong on purpose.
final class Fixtures {
  private Fixtures() {}

  static Path path(String name) {
    try {
      return Path.of(Objects.requireNonNull(Fixtures.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /// The numbers −1, −7/8, −6/8, … of the script that made the files.
  static double[] eighths(int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) values[i] = i / 8.0 - 1;
    return values;
  }

  static Path write(Path folder, String name, byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) all.write(part);
    return Files.write(folder.resolve(name), all.toByteArray());
  }

  /// Magic, version and the length of a header of an NPY file, then the header.
  static byte[] header(int version, long length, String text) {
    ByteBuffer all = ByteBuffer.allocate(12 + text.length()).order(ByteOrder.LITTLE_ENDIAN);
    all.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) all.putShort((short) length);
    else all.putInt((int) length);
    all.put(text.getBytes(StandardCharsets.ISO_8859_1));
    return Arrays.copyOf(all.array(), all.position());
  }

  /// The same with the right length, version 1.0.
  static byte[] header(String text) {
    return header(1, text.length(), text);
  }

  /// The header of a safetensors file: its length, then the text.
  static byte[] json(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(8 + utf8.length).order(ByteOrder.LITTLE_ENDIAN);
    return all.putLong(utf8.length).put(utf8).array();
  }

  /// Asserts that the file is refused with `file: problem`.
  static void refused(Path file, String problem, ThrowingCallable reading) {
    assertThatExceptionOfType(BadFile.class).isThrownBy(reading).withMessage(file + ": " + problem);
  }
}
