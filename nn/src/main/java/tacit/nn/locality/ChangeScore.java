// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

/// The change `R` over some examples.
///
/// @param examples how many
/// @param change mean over them
/// @param dead how many of them had no gradient to turn, and count with 0
public record ChangeScore(int examples, double change, int dead) {
  /// Over these examples and others.
  public ChangeScore and(ChangeScore other) {
    int all = examples + other.examples;
    double sum = change * examples + other.change * other.examples;
    return new ChangeScore(all, sum / all, dead + other.dead);
  }
}
