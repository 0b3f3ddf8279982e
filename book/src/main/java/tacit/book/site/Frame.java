// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tacit.examples.report.Look;

/// What all pages of the site have around their content.
///
/// @param root from the page to the site's folder: empty, or `../`
/// @param title plain text
/// @param heading the title as HTML
/// @param contents links to the page's sections, as HTML; empty for none
/// @param turn links to the pages before and after, as HTML; empty for none
record Frame(
    String root,
    String title,
    String heading,
    String description,
    String contents,
    String content,
    String turn,
    boolean charts) {
  static Frame of(String title, String description, String content) {
    return new Frame(
        "",
        title,
        Mustache.compiler().compile("{{.}}").execute(title),
        description,
        "",
        content,
        "",
        false);
  }

  String html() {
    var view = new LinkedHashMap<String, Object>();
    view.put("root", root);
    view.put("title", title);
    view.put("heading", heading);
    view.put("description", description);
    view.put("contents", contents);
    view.put("hasContents", !contents.isEmpty());
    view.put("content", content);
    view.put("turn", turn);
    view.put("charts", charts);
    view.put("mark", Look.mark());
    return fill("frame", view);
  }

  /// A template of this package with its values, which are escaped unless the template says
  /// otherwise.
  static String fill(String template, Map<String, ?> view) {
    return Mustache.compiler().compile(text(template + ".mustache")).execute(view);
  }

  static String text(String name) {
    try (InputStream in = Frame.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("book: no resource " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("book: resource " + name + " cannot be read", e);
    }
  }
}
