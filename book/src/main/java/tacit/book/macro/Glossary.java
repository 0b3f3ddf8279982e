// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tacit.book.text.Chapter;

/// The terms of `glossary.adoc`, which are the entries of its description lists: `term:: meaning`.
///
/// @param chapter the glossary with an anchor in front of each term
/// @param anchors by term, in lower case
public record Glossary(Chapter chapter, Map<String, String> anchors) {
  public static final String PAGE = "glossary.html";

  private static final Pattern ENTRY = Pattern.compile("(\\S.*?)::(\\s.*)?");

  public static Glossary of(Chapter chapter) {
    var anchors = new TreeMap<String, String>();
    var lines = new ArrayList<String>();
    for (String line : chapter.lines()) {
      var entry = ENTRY.matcher(line);
      if (entry.matches()) {
        String anchor = "term-" + Html.slug(entry.group(1));
        anchors.put(key(entry.group(1)), anchor);
        lines.add("[[" + anchor + "]]" + line);
      } else {
        lines.add(line);
      }
    }
    return new Glossary(new Chapter(chapter.file(), lines), anchors);
  }

  String anchor(String term) {
    String anchor = anchors.get(key(term));
    if (anchor != null) return anchor;
    throw new IllegalArgumentException(
        "term: the glossary has no entry '%s'; add '%s:: meaning' to %s%s"
            .formatted(term, term, chapter.file(), nearest(term)));
  }

  private String nearest(String term) {
    List<String> alike =
        anchors.keySet().stream()
            .filter(known -> known.contains(key(term)) || key(term).contains(known))
            .toList();
    return alike.isEmpty() ? "" : ", or write " + String.join(" or ", alike);
  }

  private static String key(String term) {
    return term.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
