// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tacit.autodiff.io.AtomicFile;
import tacit.autodiff.io.BadFile;
import tacit.nn.Serial;

/// ARCH.json: a network's description as a file.
///
/// ```json
/// {
///   "parameterization": "ntk",
///   "layers": [
///     {"type": "dense", "units": 64, "weight_variance": 2.0, "bias_variance": 0.01},
///     {"type": "relu"},
///     {"type": "dense", "units": 10}
///   ]
/// }
/// ```
///
/// What is written and read again is equal to what it was. A file that is not a description is a
/// [BadFile], whose message names the file, the field and the near word.
public final class ArchFile {
  private ArchFile() {}

  public static Serial read(Path file) {
    try {
      return ArchReader.read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw BadFile.reading(file, e);
    }
  }

  /// The description in a text; `name` stands for the file's in messages.
  public static Serial parse(String name, String text) {
    return ArchReader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes all or nothing.
  public static void write(Path file, Serial network) {
    byte[] text = text(network).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }

  /// The text of the file, one line for each layer without branches.
  public static String text(Serial network) {
    return Layout.of(ArchWriter.json(network));
  }
}
