// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import tacit.book.text.Fragments;

/// What a search can find: the words of a section without those of the sections inside it.
///
/// @param page `kernels.html`
/// @param id of the section; empty for the page's beginning
public record Passage(String page, String chapter, String id, String title, String text) {
  /// The passages of a chapter whose marks still stand for formulas and listings.
  static List<Passage> of(String page, String chapter, Element body, Fragments fragments) {
    var passages = new ArrayList<Passage>();
    var opening = body.select("> *:not(.sect1)");
    passages.add(new Passage(page, chapter, "", chapter, fragments.words(opening.text())));
    for (Element whole : body.select(".sect1, .sect2, .sect3")) {
      var heading = whole.child(0);
      var section = whole.clone();
      section.select(".sect1 .sect2, .sect2 .sect3").remove();
      section.child(0).remove();
      String title = fragments.words(heading.text());
      String text = fragments.words(section.text());
      passages.add(new Passage(page, chapter, heading.id(), title, text));
    }
    return passages;
  }
}
