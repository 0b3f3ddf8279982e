// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.io.Serial;

/// A measure that a file has no answer to: an array is missing, or what is measured is undefined
/// for its numbers.
public final class Undefined extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Undefined(String message) {
    super(message);
  }

  Undefined(String message, Throwable cause) {
    super(message, cause);
  }
}
