// SPDX-License-Identifier: Apache-2.0
package tacit.measures;

import java.util.List;
import tacit.autodiff.claim.Theorem;
import tacit.measures.claim.EqualMarginsOfCollapse;

/// The claims about measures.
public final class MeasureClaims {
  private MeasureClaims() {}

  public static List<Theorem> all() {
    return List.of(new EqualMarginsOfCollapse());
  }
}
