// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Formats of NPY files that are read and written, by NumPy's names: of numbers, and of texts.
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
  B1("|b1", 1),
  /// Texts of 32-bit characters; the name goes on with how many, as `<U13`.
  U("<U", 4),
  /// Texts as bytes, read as UTF-8; the name goes on with how many, as `|S13`.
  S("|S", 1);

  private final String descr;
  private final int bytes;

  NpyType(String descr, int bytes) {
    this.descr = descr;
    this.bytes = bytes;
  }

  /// The name in the file, as `<f4`; of texts what it begins with.
  public String descr() {
    return descr;
  }

  /// Size of one number, or of one character of a text, in bytes.
  public int bytes() {
    return bytes;
  }

  /// Whether texts are stored, not numbers.
  public boolean isText() {
    return this == U || this == S;
  }

  /// The names of the formats of numbers.
  static String numbers() {
    return Arrays.stream(values())
        .filter(type -> !type.isText())
        .map(NpyType::descr)
        .collect(Collectors.joining(" "));
  }
}
