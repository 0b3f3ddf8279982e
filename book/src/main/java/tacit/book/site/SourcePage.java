// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import tacit.book.code.Highlight;
import tacit.book.code.Listing;
import tacit.book.macro.Html;

/// A source file with an anchor at each line: `#L12`.
record SourcePage(Listing file) {
  String html() {
    var lines =
        new StringBuilder(
            "<pre class=\"source\" tabindex=\"0\"><code class=\"%s\">"
                .formatted(file.language().word()));
    int number = 1;
    for (String line : Highlight.html(file.language(), file.text()).split("\n", -1)) {
      lines.append(
          "<span class=\"row\" id=\"L%d\"><a href=\"#L%d\">%d</a><span>%s\n</span></span>"
              .formatted(number, number, number, line));
      number++;
    }
    lines.append("</code></pre>");
    String title = file.fileName();
    String content = "<p class=\"path\">%s</p>%s".formatted(Html.escape(file.file()), lines);
    return new Frame(
            "../", title, Html.escape(title), "Source of " + file.file(), "", content, "", false)
        .html();
  }
}
