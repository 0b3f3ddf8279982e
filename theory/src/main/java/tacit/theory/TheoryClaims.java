// SPDX-License-Identifier: Apache-2.0
package tacit.theory;

import java.util.List;
import tacit.autodiff.claim.Theorem;

/// The claims about infinite width, trainability and tensor factorization.
public final class TheoryClaims {
  private TheoryClaims() {}

  public static List<Theorem> all() {
    return List.of();
  }
}
