// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Number formats of NPY files that are read and written, by NumPy's names.
public enum NpyType {
  /// 32-bit reals.
  F4("<f4", 4),
  /// 64-bit reals.
  F8("<f8", 8),
  /// 32-bit whole numbers.
  I4("<i4", 4),
  /// 64-bit whole numbers.
  I8("<i8", 8),
  /// Whole numbers from 0 to 255.
  U1("|u1", 1),
  /// Booleans, 0 and 1.
  B1("|b1", 1);

  private final String descr;
  private final int bytes;

  NpyType(String descr, int bytes) {
    this.descr = descr;
    this.bytes = bytes;
  }

  /// The name in the file, as `<f4`.
  public String descr() {
    return descr;
  }

  /// Size of one number in bytes.
  public int bytes() {
    return bytes;
  }

  /// The type of that name; `source` is the file, for the message.
  static NpyType of(String source, String descr) {
    for (NpyType type : values()) if (type.descr.equals(descr)) return type;
    String problem = "is not supported; convert with .astype to one of " + supported();
    if (descr.startsWith(">")) {
      problem = "is big-endian; save it with .astype('<" + descr.substring(1) + "')";
    } else if (descr.startsWith("|O")) {
      problem = "is pickled Python objects; save plain numbers, with allow_pickle=False";
    }
    throw BadFile.of(source, "descr", "'" + descr + "' " + problem);
  }

  private static String supported() {
    return Arrays.stream(values()).map(NpyType::descr).collect(Collectors.joining(" "));
  }
}
