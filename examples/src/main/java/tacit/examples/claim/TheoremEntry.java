// SPDX-License-Identifier: Apache-2.0
package tacit.examples.claim;

import tacit.autodiff.claim.Theorem;

/// One theorem, as `tacit theorem list --json` tells it.
///
/// @param status `paper`, `derived` or `recall`
/// @param figure what shows it, or nothing
/// @param loose why an inequality is nowhere nearly reached, or nothing
/// @param type the class to read
public record TheoremEntry(
    String id,
    String statement,
    String assumption,
    String source,
    String status,
    String figure,
    String loose,
    String type) {
  public static TheoremEntry of(Theorem theorem) {
    var claim = theorem.claim();
    return new TheoremEntry(
        claim.id(),
        claim.statement(),
        claim.assumption(),
        claim.source(),
        claim.status().toString(),
        claim.figure(),
        claim.loose(),
        theorem.getClass().getName());
  }

  /// A paragraph for people.
  public String text() {
    return "%s%n%s".formatted(id, body());
  }

  /// The paragraph without its first line.
  String body() {
    var text =
        new StringBuilder("  %s%n  assumed: %s%n".formatted(statement, assumption))
            .append("  source (%s): %s%n  class: %s".formatted(status, source, type));
    if (!loose.isEmpty()) text.append("%n  not tight: %s".formatted(loose));
    if (!figure.isEmpty()) text.append("%n  see: tacit reproduce %s".formatted(figure));
    return text.toString();
  }
}
