// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/// What a listing is written in.
public enum Language {
  JAVA {
    // Keywords only in their place, which is where our sources use them.
    private static final Set<String> CONTEXTUAL =
        Set.of("var", "record", "sealed", "permits", "yield", "when");

    @Override
    boolean isKeyword(String word) {
      return SourceVersion.isKeyword(word) || CONTEXTUAL.contains(word);
    }
  },

  OPENCL {
    private static final Set<String> WORDS =
        Set.of(
            "__attribute__",
            "kernel",
            "global",
            "local",
            "constant",
            "const",
            "void",
            "int",
            "uint",
            "long",
            "ulong",
            "size_t",
            "float",
            "double",
            "bool",
            "if",
            "else",
            "for",
            "while",
            "do",
            "return",
            "break",
            "continue",
            "switch",
            "case",
            "default",
            "struct",
            "typedef",
            "restrict",
            "inline",
            "static",
            "true",
            "false");

    @Override
    boolean isKeyword(String word) {
      return WORDS.contains(word);
    }
  };

  abstract boolean isKeyword(String word);

  /// The name of its style.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
