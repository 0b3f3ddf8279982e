// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import java.util.List;
import tacit.autodiff.claim.Theorem;

/// The claims on the clone model, in the order of the book.
public final class CloneClaims {
  private CloneClaims() {}

  public static List<Theorem> all() {
    return List.of(
        new CloneResiduals(),
        new CloneSample(),
        new CorrelationDecay(),
        new ErrorSeries(),
        new ErrorSlope());
  }
}
