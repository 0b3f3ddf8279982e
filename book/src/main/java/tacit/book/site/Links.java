// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import tacit.book.Problem;
import tacit.book.text.Chapter;

/// Checks every link inside the book, and completes it: an anchor of another chapter needs no page
/// in front, and a reference without words gets the title of its place.
final class Links {
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final Map<String, String> pages = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final List<Problem> problems;

  /// @param generated pages that are made of no chapter
  Links(List<Draft> drafts, Set<String> generated, List<Problem> problems) {
    this.problems = problems;
    generated.forEach(page -> anchors.put(page, Set.of()));
    drafts.forEach(this::collect);
  }

  private void collect(Draft draft) {
    var here = new HashSet<String>();
    for (String id : draft.body().select("[id]").eachAttr("id")) {
      if (!here.add(id)) {
        problem(
            draft.chapter(),
            definition(draft.chapter(), id),
            "id: two places of this chapter have the id '" + id + "'");
      }
      pages.putIfAbsent(id, draft.page());
    }
    anchors.put(draft.page(), here);
    titles.put(draft.page(), draft.words());
    for (Element heading : draft.body().select("h2[id], h3[id], h4[id]")) {
      titles.put(draft.page() + "#" + heading.id(), heading.text());
    }
  }

  /// Points every link of a page to its place, or tells that there is none.
  void resolve(Draft draft) {
    for (Element link : draft.body().select("a[href]")) {
      String href = link.attr("href");
      var target = target(draft.page(), href);
      if (target.isPresent()) complete(draft, link, target.get());
      else broken(draft.chapter(), href);
    }
  }

  private void complete(Draft draft, Element link, String target) {
    String href = link.attr("href");
    boolean bare =
        link.text().equals(href) || link.text().equals("[" + page(href) + id(href) + "]");
    String title = titles.get(target.startsWith("#") ? draft.page() + target : target);
    if (bare && title != null) link.text(title);
    link.attr("href", target);
  }

  /// Where a link on a page leads, if it leads anywhere.
  private Optional<String> target(String from, String href) {
    if (href.matches("(https?|mailto):.*") || href.startsWith("source/")) return Optional.of(href);
    String page = page(href), id = id(href);
    if (page.isEmpty() || page.equals(from)) {
      if (has(from, id)) return Optional.of("#" + id);
      return Optional.ofNullable(pages.get(id)).map(other -> other + "#" + id);
    }
    if (!anchors.containsKey(page)) return Optional.empty();
    if (id.isEmpty()) return Optional.of(page);
    return has(page, id) ? Optional.of(href) : Optional.empty();
  }

  private boolean has(String page, String id) {
    return anchors.getOrDefault(page, Set.of()).contains(id);
  }

  private void broken(Chapter chapter, String href) {
    String page = page(href), id = id(href);
    if (page.isEmpty() || anchors.containsKey(page)) {
      String where = page.isEmpty() ? "the book" : page.replace(".html", ".adoc");
      problem(
          chapter,
          reference(chapter, id),
          "link: %s has no place with the id '%s'".formatted(where, id));
    } else {
      String file = page.replace(".html", "");
      problem(
          chapter, file + ".adoc", "link: the book has no chapter '%s'".formatted(file + ".adoc"));
    }
  }

  /// The id as the chapter refers to it, which is seldom where the words of the id occur first.
  private static String reference(Chapter chapter, String id) {
    return firstOf(chapter, List.of("<<" + id, "#" + id, "xref:" + id, id));
  }

  private static String definition(Chapter chapter, String id) {
    return firstOf(chapter, List.of("[[" + id, "[#" + id, "::" + id, id));
  }

  private static String firstOf(Chapter chapter, List<String> words) {
    return words.stream().filter(each -> chapter.lineOf(each) > 0).findFirst().orElse("\n");
  }

  private static String page(String href) {
    int hash = href.indexOf('#');
    return hash < 0 ? href : href.substring(0, hash);
  }

  private static String id(String href) {
    int hash = href.indexOf('#');
    return hash < 0 ? "" : href.substring(hash + 1);
  }

  private void problem(Chapter chapter, String words, String message) {
    problems.add(new Problem(chapter.file(), chapter.lineOf(words), message));
  }
}
