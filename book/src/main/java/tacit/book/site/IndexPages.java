// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tacit.book.macro.Claims.Statement;
import tacit.book.macro.Symbol;

/// The pages that are made of what the chapters hold: contents, theorems, symbols.
final class IndexPages {
  static final String THEOREMS = "theorems.html", SYMBOLS = "symbols.html", FRONT = "index.html";

  private IndexPages() {}

  static String front(List<Draft> chapters) {
    var view =
        chapters.stream()
            .map(draft ->
                Map.of(
                    "href",
                    draft.page(),
                    "title",
                    draft.title(),
                    "description",
                    draft.description()))
            .toList();
    return Frame.of(
            "The book",
            "Tacit's book: reverse-mode autodiff, fast kernels, networks, training, and what five"
                + " papers say about generalization.",
            Frame.fill("front", Map.of("chapters", view)))
        .html();
  }

  /// A theorem and the page that states it.
  record Place(Statement claim, Draft draft) {}

  static String theorems(List<Place> places) {
    var view =
        places.stream()
            .map(place ->
                Map.of(
                    "id", place.claim().id(),
                    "statement", place.claim().statement(),
                    "status", place.claim().status(),
                    "source", place.claim().source(),
                    "page", place.draft().page(),
                    "chapter", place.draft().title()))
            .toList();
    return Frame.of(
            "Theorems",
            "Every theorem of the book with its status and source.",
            Frame.fill("theorems", Map.of("theorems", view)))
        .html();
  }

  /// @param titles of the chapters as HTML, by page
  static String symbols(List<Symbol> symbols, Map<String, String> titles) {
    var collator = Collator.getInstance(Locale.ROOT);
    var groups =
        symbols.stream()
            .collect(Collectors.groupingBy(s -> List.of(s.letter(), s.name(), s.meaning())));
    var view =
        groups.values().stream()
            .sorted(Comparator.comparing(group -> group.getFirst().letter(), collator))
            .map(group -> symbol(group, titles))
            .toList();
    return Frame.of(
            "Symbols",
            "The letters of the papers and their names in the code.",
            Frame.fill("symbols", Map.of("symbols", view)))
        .html();
  }

  private static Map<String, Object> symbol(List<Symbol> group, Map<String, String> titles) {
    var first = group.getFirst();
    var places =
        group.stream()
            .map(s -> {
              String page = s.chapter().replace(".adoc", ".html");
              return Map.of("href", page + "#" + s.anchor(), "title", titles.get(page));
            })
            .toList();
    return Map.of(
        "html", first.html(), "name", first.name(), "meaning", first.meaning(), "places", places);
  }
}
