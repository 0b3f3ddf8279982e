// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.util.Map;

/// The HTML templates beside these classes.
///
/// They escape every value; what they take unescaped is made in this package alone.
final class Templates {
  private Templates() {}

  static String fill(String template, Map<String, Object> view) {
    return Mustache.compiler()
        .withEscaper(Markup::escape)
        .withLoader(name -> new StringReader(Assets.text(name + ".mustache")))
        .compile(Assets.text(template + ".mustache"))
        .execute(view);
  }
}
