// SPDX-License-Identifier: Apache-2.0
package tacit.nn.published;

/// What the sizes of a published network may be.
final class Depth {
  private Depth() {}

  /// Refuses a depth that is not `6 n + 4` with `n ≥ 1`: three groups of `n` pairs of convolutions.
  static void check(String network, int depth) {
    if (depth < 10 || (depth - 4) % 6 != 0) {
      throw new IllegalArgumentException(
          network + ": depth " + depth + " is not 6 n + 4; take 10, 16, 22, 28, 34, 40 or more");
    }
  }

  static void positive(String network, String field, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(network + ": " + field + " " + value + "; give 1 or more");
    }
  }
}
