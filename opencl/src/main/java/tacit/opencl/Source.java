// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The text of a program in OpenCL C.
///
/// @param name of its file, for messages
/// @param text with the prelude before it; lines count from the file's own first one
record Source(String name, String text) {
  /// `kernels/NAME.cl`, after the prelude `kernels/real.cl`.
  static Source file(String name) {
    return text(name + ".cl", read(name));
  }

  /// A text that is made up at run time.
  static Source text(String name, String text) {
    return new Source(name, read("real") + "\n#line 1 \"" + name + "\"\n" + text);
  }

  private static String read(String name) {
    try (var in = Source.class.getResourceAsStream("kernels/" + name + ".cl")) {
      if (in == null) throw new IllegalArgumentException("opencl: no kernels/" + name + ".cl");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
