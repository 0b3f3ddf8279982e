// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;

/// One line about a file that is not what it should be: `FILE: FIELD: what is wrong`.
final class Broken {
  /// Reading that may end early.
  interface Reading<T> {
    T read() throws IOException;
  }

  /// The same from an open stream.
  interface Parsing<T> {
    T from(DataInputStream in) throws IOException;
  }

  private Broken() {}

  static IllegalArgumentException at(String file, String field, String problem) {
    return new IllegalArgumentException(file + ": " + field + ": " + problem);
  }

  /// Refuses a label outside `[0, classes)`.
  static int label(String file, String field, int position, int label, int classes) {
    if (label < classes) return label;
    throw at(
        file,
        field,
        "found %d at position %d, expected 0 to %d".formatted(label, position, classes - 1));
  }

  /// Opens, reads and closes.
  static <T> T reading(String file, Opening open, Parsing<T> body) {
    return reading(
        file,
        () -> {
          try (var in = new DataInputStream(open.open())) {
            return body.from(in);
          }
        });
  }

  /// An end too soon or damaged packing becomes one line that names the file.
  static <T> T reading(String file, Reading<T> body) {
    try {
      return body.read();
    } catch (EOFException e) {
      throw at(file, "length", "the file ends too soon, it was cut off");
    } catch (ZipException e) {
      throw at(file, "gzip", "damaged (" + e.getMessage() + ")");
    } catch (IOException e) {
      String message = file + ": cannot be read (" + e.getMessage() + ")";
      throw new UncheckedIOException(new IOException(message, e));
    }
  }
}
