// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.OptionalInt;

/// Widths that a description may leave open and a finite network needs.
final class Widths {
  private Widths() {}

  static int required(String layer, String field, OptionalInt width) {
    return width.orElseThrow(() ->
        new IllegalArgumentException(
            layer + ": " + field + " is not given; a network of finite width needs it"));
  }
}
