// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the book must know of the theorems, by id.
public record Claims(Map<String, Statement> byId) {
  /// A theorem in words.
  ///
  /// @param type full name of its class
  /// @param loose why no check comes near an inequality's bound, or empty
  /// @param figure that shows it, or empty
  public record Statement(
      String id,
      String type,
      String statement,
      String assumption,
      String source,
      String status,
      String loose,
      String figure) {}

  public static Claims of(List<Statement> statements) {
    var byId = new LinkedHashMap<String, Statement>();
    statements.forEach(each -> byId.put(each.id(), each));
    return new Claims(byId);
  }

  Statement get(String id) {
    var statement = byId.get(id);
    if (statement != null) return statement;
    throw new IllegalArgumentException(
        "claim: there is no claim '%s'; tacit theorem list names those there are%s"
            .formatted(id, byId.isEmpty() ? "" : ": " + String.join(", ", byId.keySet())));
  }
}
