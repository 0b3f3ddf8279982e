// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.List;

/// A theorem that runs. A class with a [Claim] on top implements this, is named in its module's
/// list ([EngineClaims] and its like), and has a test and an anchor in the book.
public interface Theorem {
  /// Both sides at chosen parameters: some inside the assumptions, where they must agree, and some
  /// outside, where they must not.
  List<Check> checks();

  /// What is claimed.
  default Claim claim() {
    Claim claim = getClass().getAnnotation(Claim.class);
    if (claim == null) {
      throw new IllegalStateException(
          "theorem: "
              + getClass().getName()
              + " does not say what it claims; put @Claim on the class");
    }
    return claim;
  }
}
