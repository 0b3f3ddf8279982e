// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.List;

/// The claims about derivatives and kernels.
public final class EngineClaims {
  private EngineClaims() {}

  public static List<Theorem> all() {
    return List.of(
        new TopologicalOrder(), new CheapGradient(), new HessianVector(), new DotProduct());
  }
}
