// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.Locale;

/// How we know of a claim.
public enum Status {
  /// Compared with the page of the source that it names.
  PAPER,
  /// Our own; the proof is in the document of its class.
  DERIVED,
  /// Well known and stated from memory; the source is named, its page was not compared.
  RECALL;

  /// `paper`, `derived` or `recall`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
