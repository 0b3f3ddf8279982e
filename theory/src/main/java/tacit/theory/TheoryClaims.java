// SPDX-License-Identifier: Apache-2.0
package tacit.theory;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.claim.Theorem;
import tacit.theory.clones.claim.CloneClaims;
import tacit.theory.htf.claim.FactorizationClaims;
import tacit.theory.margin.claim.MarginClaims;
import tacit.theory.ntk.claim.InfiniteWidthClaims;

/// The claims of theory, in the order of the book; each part has its list.
public final class TheoryClaims {
  private TheoryClaims() {}

  public static List<Theorem> all() {
    return Stream.of(
            InfiniteWidthClaims.all(),
            FactorizationClaims.all(),
            MarginClaims.all(),
            CloneClaims.all())
        .flatMap(List::stream)
        .toList();
  }
}
