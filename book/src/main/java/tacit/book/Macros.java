// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tacit.book.BookIndex.ChapterIndex;
import tacit.book.macro.ClaimMacro;
import tacit.book.macro.FigureMacro;
import tacit.book.macro.Glossary;
import tacit.book.macro.Katex;
import tacit.book.macro.ListingMacro;
import tacit.book.macro.MathMacro;
import tacit.book.macro.PictureMacro;
import tacit.book.macro.ResultMacro;
import tacit.book.macro.SourceLinks;
import tacit.book.macro.Symbol;
import tacit.book.macro.SymbolMacro;
import tacit.book.macro.TermMacro;
import tacit.book.picture.Picture;
import tacit.book.text.Chapter;
import tacit.book.text.Macro;

/// All macros by name, and a note of each use.
final class Macros {
  private record Use(String chapter, String macro, String target) {}

  private final List<Use> uses = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private final Map<String, Macro> byName;

  Macros(Material from, Glossary glossary, SourceLinks links, Katex katex) {
    var all =
        Map.of(
            "math", new MathMacro(katex, false),
            "mathblock", new MathMacro(katex, true),
            "include", new ListingMacro(from.sources(), links),
            "result", new ResultMacro(from.results()),
            "figure", new FigureMacro(from.results()),
            "picture", new PictureMacro(Picture.all(from.results().folder())),
            "claim", new ClaimMacro(from.claims(), from.sources(), links, from.results()),
            "term", new TermMacro(glossary),
            "symbol", new SymbolMacro(katex, from.sources(), symbols));
    byName =
        all.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> noted(e.getKey(), e.getValue())));
  }

  private Macro noted(String name, Macro macro) {
    return call -> {
      var fragment = macro.expand(call);
      uses.add(new Use(call.chapter().file(), name, call.target()));
      return fragment;
    };
  }

  Map<String, Macro> byName() {
    return byName;
  }

  List<Symbol> symbols() {
    return symbols;
  }

  BookIndex index(List<Chapter> chapters) {
    return new BookIndex(chapters.stream().map(this::index).toList());
  }

  private ChapterIndex index(Chapter chapter) {
    return new ChapterIndex(
        chapter.file(),
        targets(chapter, "claim"),
        targets(chapter, "figure"),
        targets(chapter, "result"),
        targets(chapter, "include").stream().map(t -> t.replaceFirst("^java:", "")).toList(),
        targets(chapter, "term"),
        (int) uses.stream().filter(use -> isFormula(chapter, use)).count());
  }

  private static boolean isFormula(Chapter chapter, Use use) {
    return use.chapter().equals(chapter.file()) && use.macro().startsWith("math");
  }

  private List<String> targets(Chapter chapter, String macro) {
    return uses.stream()
        .filter(use -> use.chapter().equals(chapter.file()) && use.macro().equals(macro))
        .map(Use::target)
        .distinct()
        .toList();
  }
}
