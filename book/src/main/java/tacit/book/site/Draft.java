// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tacit.book.text.Chapter;
import tacit.book.text.Converted;
import tacit.book.text.Fragments;

/// A chapter's page while its links are still open.
///
/// @param title as HTML
/// @param words the title as plain text
/// @param description one sentence for the table of contents, as HTML
public record Draft(
    Chapter chapter,
    String title,
    String words,
    String description,
    Element body,
    List<Passage> passages) {
  private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?)’]+");

  /// Letters of TeX that surely fit into a line of a phone.
  private static final int SHORT = 30;

  public static Draft of(Converted converted, Fragments fragments) {
    var body = parse(converted.html());
    String words = fragments.words(parse(converted.title()).text());
    var passages = Passage.of(converted.chapter().page(), words, body, fragments);
    body.select("div.paragraph").forEach(paragraph -> placeBlock(paragraph, fragments));
    body.select("table").wrap(region("Table"));
    body.select("pre").attr("tabindex", "0").attr("role", "region").attr("aria-label", "Example");
    var whole = parse(fragments.html(body.html()));
    whole.select("span.katex").forEach(Draft::keepPunctuation);
    return new Draft(
        converted.chapter(),
        fragments.html(converted.title()),
        words,
        fragments.html(converted.description()),
        whole,
        passages);
  }

  private static Element parse(String html) {
    var document = Jsoup.parseBodyFragment(html);
    document.outputSettings(new OutputSettings().prettyPrint(false));
    return document.body();
  }

  private static String region(String label) {
    return "<div class=\"table\" role=\"region\" aria-label=\"%s\" tabindex=\"0\"></div>"
        .formatted(label);
  }

  /// A paragraph that is one mark makes room for the block that the mark stands for. A block keeps
  /// its own id beside one that the chapter gives it.
  private static void placeBlock(Element paragraph, Fragments fragments) {
    var text = paragraph.selectFirst("> p");
    if (text == null || text.childrenSize() > 0 || !fragments.isMark(text.wholeText())) return;
    String mark = text.wholeText().strip();
    String own = fragments.at(mark).id(), given = paragraph.id();
    if (!own.isEmpty()) paragraph.attr("id", own);
    if (!own.isEmpty() && !given.isEmpty() && !own.equals(given)) {
      paragraph.prependElement("span").attr("id", given);
    }
    paragraph.attr("class", "woven");
    text.remove();
    paragraph.appendText(mark);
  }

  /// A full stop after a short formula must not begin a line.
  private static void keepPunctuation(Element formula) {
    if (!(formula.nextSibling() instanceof TextNode after)) return;
    var marks = PUNCTUATION.matcher(after.getWholeText());
    if (!marks.lookingAt() || formula.select("annotation").text().length() > SHORT) return;
    after.text(after.getWholeText().substring(marks.end()));
    var unbroken = new Element("span").addClass("unbroken");
    formula.replaceWith(unbroken);
    unbroken.appendChild(formula).appendText(marks.group());
  }

  public String page() {
    return chapter.page();
  }
}
