// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.util.Locale;

/// How much of an experiment is done.
public enum Scale {
  /// Enough to see what is claimed, in at most a few minutes.
  QUICK,
  /// As in the paper.
  FULL;

  /// As it is typed: `quick`, `full`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
