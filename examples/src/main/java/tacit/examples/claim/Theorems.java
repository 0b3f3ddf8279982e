// SPDX-License-Identifier: Apache-2.0
package tacit.examples.claim;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.claim.EngineClaims;
import tacit.autodiff.claim.Theorem;
import tacit.measures.MeasureClaims;
import tacit.nn.NearWord;
import tacit.theory.TheoryClaims;

/// Every theorem of every module.
public final class Theorems {
  private Theorems() {}

  public static List<Theorem> all() {
    return Stream.of(EngineClaims.all(), MeasureClaims.all(), TheoryClaims.all())
        .flatMap(List::stream)
        .toList();
  }

  /// Those of the given ids, each once, in the order of the list; all if no id is given.
  public static List<Theorem> named(List<Theorem> all, List<String> ids) {
    var known = all.stream().map(theorem -> theorem.claim().id()).toList();
    for (var id : ids) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException(
            "unknown claim '%s'%s; 'tacit theorem list' names them all"
                .formatted(id, NearWord.hint(id, known)));
      }
    }
    return all.stream()
        .filter(theorem -> ids.isEmpty() || ids.contains(theorem.claim().id()))
        .toList();
  }
}
