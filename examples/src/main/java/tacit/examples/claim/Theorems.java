// SPDX-License-Identifier: Apache-2.0
package tacit.examples.claim;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.claim.EngineClaims;
import tacit.autodiff.claim.Theorem;
import tacit.measures.MeasureClaims;
import tacit.theory.TheoryClaims;

/// Every theorem of every module.
public final class Theorems {
  private Theorems() {}

  public static List<Theorem> all() {
    return Stream.of(EngineClaims.all(), MeasureClaims.all(), TheoryClaims.all())
        .flatMap(List::stream)
        .toList();
  }
}
