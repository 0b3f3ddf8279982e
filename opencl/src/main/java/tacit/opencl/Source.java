// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a program in OpenCL C.
///
/// @param name of its file, for messages
/// @param text with the prelude before it; lines count from the file's own first one
record Source(String name, String text) {
  private static final Pattern INCLUDE = Pattern.compile("#include \"(\\w+)\\.cl\"");

  /// `kernels/NAME.cl`, after the prelude `kernels/real.cl`.
  static Source file(String name) {
    return text(name + ".cl", read(name));
  }

  /// A text that is made up at run time. A line `#include "NAME.cl"` stands for the text of that
  /// kernel file.
  static Source text(String name, String text) {
    return new Source(name, read("real") + "\n#line 1 \"" + name + "\"\n" + included(name, text));
  }

  private static String included(String name, String text) {
    var whole = new StringBuilder();
    int line = 0;
    for (String each : text.lines().toList()) {
      line++;
      Matcher include = INCLUDE.matcher(each);
      if (include.matches()) {
        String other = include.group(1);
        whole.append("#line 1 \"%s.cl\"\n%s\n".formatted(other, read(other)));
        whole.append("#line %d \"%s\"\n".formatted(line + 1, name));
      } else {
        whole.append(each).append('\n');
      }
    }
    return whole.toString();
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
