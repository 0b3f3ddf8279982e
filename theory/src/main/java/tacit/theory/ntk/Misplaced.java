// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// A refusal whose message names its layer already: `layers[3].branch[0]: relu: …`.
final class Misplaced extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  Misplaced(String message) {
    super(message);
  }

  Misplaced(String message, Throwable cause) {
    super(message, cause);
  }
}
