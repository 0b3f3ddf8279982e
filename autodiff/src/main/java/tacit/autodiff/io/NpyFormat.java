// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The format of one element: a number's type, or a text's and its length in characters.
record NpyFormat(NpyType type, int length) {
  private static final Pattern TEXT = Pattern.compile("(<U|\\|S)([0-9]{1,7})");

  static NpyFormat of(NpyType number) {
    return new NpyFormat(number, 1);
  }

  /// The format of that name; `source` is the file, for the message.
  static NpyFormat of(String source, String descr) {
    for (NpyType type : NpyType.values()) {
      if (type.descr().equals(descr) && !type.isText()) return of(type);
    }
    Matcher text = TEXT.matcher(descr);
    if (text.matches()) {
      NpyType type = text.group(1).equals(NpyType.U.descr()) ? NpyType.U : NpyType.S;
      return new NpyFormat(type, Integer.parseInt(text.group(2)));
    }
    String problem = "is not supported; convert with .astype to one of " + NpyType.numbers();
    if (descr.startsWith(">")) {
      problem = "is big-endian; save it with .astype('<" + descr.substring(1) + "')";
    } else if (descr.startsWith("|O")) {
      problem = "is pickled Python objects; save plain numbers, with allow_pickle=False";
    }
    throw BadFile.of(source, "descr", "'" + descr + "' " + problem);
  }

  /// The name in the file, as `<f4` or `<U13`.
  String descr() {
    return type.isText() ? type.descr() + length : type.descr();
  }

  /// Size of one element in bytes.
  int bytes() {
    return type.bytes() * length;
  }
}
