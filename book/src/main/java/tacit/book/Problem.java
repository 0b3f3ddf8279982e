// SPDX-License-Identifier: Apache-2.0
package tacit.book;

/// Something broken in a chapter: `kernels.adoc:12: result: …`.
///
/// @param line counted from 1; 0 where no line is to blame
public record Problem(String file, int line, String message) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
