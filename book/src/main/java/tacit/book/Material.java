// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.nio.file.Path;
import tacit.autodiff.claim.Theorem;
import tacit.book.code.SourceTree;
import tacit.book.macro.Claims;
import tacit.book.macro.Claims.Statement;
import tacit.book.macro.Results;
import tacit.examples.claim.Theorems;

/// What a book is made of.
///
/// @param sourceBase address of the sources on the web, ending in `/`; empty for pages of the site
public record Material(
    Manuscript manuscript, SourceTree sources, Results results, Claims claims, String sourceBase) {
  /// The project's own book.
  ///
  /// @param project its root
  static Material of(Path project, String sourceBase) {
    return new Material(
        Manuscript.read(project.resolve("book/src/main/asciidoc")),
        SourceTree.of(project),
        new Results(project.resolve("book/results")),
        Claims.of(Theorems.all().stream().map(Material::statement).toList()),
        sourceBase);
  }

  private static Statement statement(Theorem theorem) {
    var claim = theorem.claim();
    return new Statement(
        claim.id(),
        theorem.getClass().getCanonicalName(),
        claim.statement(),
        claim.assumption(),
        claim.source(),
        claim.status().toString(),
        claim.loose(),
        claim.figure());
  }
}
