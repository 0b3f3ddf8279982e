// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import tacit.book.macro.Glossary;
import tacit.book.macro.Katex;
import tacit.book.macro.SourceLinks;
import tacit.book.site.Draft;
import tacit.book.site.Site;
import tacit.book.text.Asciidoc;
import tacit.book.text.Chapter;
import tacit.book.text.Fragments;
import tacit.book.text.Preparation;
import tacit.book.text.Prepared;

/// Makes a book of its material. Everything is read and checked first; only a book without a
/// problem comes out.
public final class Weaver {
  private Weaver() {}

  /// A finished book.
  ///
  /// @param links to the sources, which need pages
  public record Woven(Site site, BookIndex index, SourceLinks links) {}

  /// The book, if nothing in it is broken.
  ///
  /// @throws BrokenBook with all problems of all chapters
  public static Woven weave(Material from) {
    var starting = CompletableFuture.supplyAsync(Asciidoc::new);
    var problems = new ArrayList<Problem>();
    var fragments = new Fragments();
    var links = new SourceLinks(from.sourceBase());
    var glossary = Glossary.of(from.manuscript().glossary());
    try (var katex = new Katex()) {
      var macros = new Macros(from, glossary, links, katex);
      var chapters =
          Stream.concat(from.manuscript().chapters().stream(), Stream.of(glossary.chapter()))
              .toList();
      var prepared =
          chapters.stream()
              .map(chapter -> Preparation.of(chapter, macros.byName(), fragments, problems))
              .toList();
      var drafts = drafts(starting, prepared, fragments, problems);
      var site = new Site(drafts, List.copyOf(from.claims().byId().values()), macros.symbols());
      site.resolveLinks(problems);
      if (!problems.isEmpty()) throw new BrokenBook(ordered(problems, chapters));
      return new Woven(site, macros.index(chapters), links);
    }
  }

  private static List<Draft> drafts(
      CompletableFuture<Asciidoc> starting,
      List<Prepared> prepared,
      Fragments fragments,
      List<Problem> problems) {
    try (var asciidoc = starting.join()) {
      return prepared.stream()
          .map(each -> Draft.of(asciidoc.convert(each, problems), fragments))
          .toList();
    }
  }

  /// By chapter and line, each once.
  private static List<Problem> ordered(List<Problem> problems, List<Chapter> chapters) {
    var files = chapters.stream().map(Chapter::file).toList();
    return problems.stream()
        .distinct()
        .sorted((a, b) -> {
          int byFile = Integer.compare(files.indexOf(a.file()), files.indexOf(b.file()));
          return byFile != 0 ? byFile : Integer.compare(a.line(), b.line());
        })
        .toList();
  }
}
