// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

/// What a [Check] found: whether the sides stand as claimed, and whether they were expected to.
public enum Verdict {
  HOLDS("holds", true),
  FAILS("does not hold", false),
  FAILS_OUTSIDE("fails, as it should", true),
  /// A check that also holds where nothing is claimed says nothing.
  HOLDS_OUTSIDE("holds outside the assumptions, where it should fail", false),
  NOT_FINITE("a side is not finite", false);

  private final String words;
  private final boolean expected;

  Verdict(String words, boolean expected) {
    this.words = words;
    this.expected = expected;
  }

  /// Whether the theorem stands after this.
  public boolean expected() {
    return expected;
  }

  @Override
  public String toString() {
    return words;
  }
}
