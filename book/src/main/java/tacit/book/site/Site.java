// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tacit.book.Problem;
import tacit.book.code.SourceTree;
import tacit.book.macro.Claims.Statement;
import tacit.book.macro.Katex;
import tacit.book.macro.SourceLinks;
import tacit.book.macro.Symbol;
import tacit.examples.report.Look;

/// All pages and what they share, as files by name: one folder that works from a disk.
///
/// @param chapters in reading order, the glossary last
public record Site(List<Draft> chapters, List<Statement> claims, List<Symbol> symbols) {
  private static final Set<String> GENERATED =
      Set.of(IndexPages.FRONT, IndexPages.THEOREMS, IndexPages.SYMBOLS);

  /// Points all links to their places.
  ///
  /// @param problems gets those that have none
  public void resolveLinks(List<Problem> problems) {
    var links = new Links(chapters, GENERATED, problems);
    chapters.forEach(links::resolve);
  }

  public void write(Path folder, SourceTree sources, SourceLinks links) {
    pages().forEach((name, html) -> write(folder.resolve(name), html));
    for (String unit : links.units()) {
      write(folder.resolve(SourceLinks.page(unit)), new SourcePage(sources.file(unit)).html());
    }
    var passages = chapters.stream().flatMap(draft -> draft.passages().stream()).toList();
    write(folder.resolve("assets/passages.js"), SearchIndex.script(passages));
    write(folder.resolve("assets/book.css"), Look.css() + Frame.text("book.css"));
    write(folder.resolve("assets/fonts.css"), Look.fontFaces(Look.Font::embedded) + Katex.css());
    write(folder.resolve("assets/book.js"), Frame.text("book.js"));
    write(folder.resolve("assets/look.js"), Look.script());
    write(folder.resolve("assets/echarts.js"), Look.echarts());
    write(folder.resolve("assets/mark.svg"), Look.mark());
    write(folder.resolve("assets/katex-license.txt"), Katex.license());
  }

  private Map<String, String> pages() {
    var pages = new HashMap<String, String>();
    for (int i = 0; i < chapters.size(); i++) {
      var page = new ChapterPage(chapters.get(i), chapter(i - 1), chapter(i + 1));
      pages.put(chapters.get(i).page(), page.html());
    }
    var titles = new HashMap<String, String>();
    chapters.forEach(draft -> titles.put(draft.page(), draft.title()));
    pages.put(IndexPages.FRONT, IndexPages.front(chapters));
    pages.put(IndexPages.THEOREMS, IndexPages.theorems(places()));
    pages.put(IndexPages.SYMBOLS, IndexPages.symbols(symbols, titles));
    return pages;
  }

  private Optional<Draft> chapter(int i) {
    return i < 0 || i >= chapters.size() ? Optional.empty() : Optional.of(chapters.get(i));
  }

  private List<IndexPages.Place> places() {
    var places = new LinkedHashSet<IndexPages.Place>();
    for (Draft draft : chapters) {
      for (Statement claim : claims) {
        if (draft.body().getElementById(claim.id()) != null) {
          places.add(new IndexPages.Place(claim, draft));
        }
      }
    }
    return List.copyOf(places);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("book: " + file + " cannot be written", e);
    }
  }
}
