// SPDX-License-Identifier: Apache-2.0
package tacit.book.site;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// All passages as a script, since a page read from a disk may not fetch a file of data.
final class SearchIndex {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SearchIndex() {}

  static String script(List<Passage> passages) {
    return "window.tacitPassages = " + JSON.writeValueAsString(passages) + ";\n";
  }
}
