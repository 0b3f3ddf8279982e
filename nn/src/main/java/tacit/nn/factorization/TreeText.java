// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A [ModeTree] as text: nested JSON lists of mode numbers.
final class TreeText {
  private static final int SHOWN = 60;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private TreeText() {}

  static ModeTree.Node read(String json) {
    try {
      return node(json, MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw NodeChecks.bad(
          "'" + cut(json) + "' is not JSON; write nested lists of modes, as [[0,1],[2,3]]");
    }
  }

  private static ModeTree.Node node(String json, JsonNode at) {
    if (at.isArray()) {
      return ModeTree.Node.of(at.valueStream().map(child -> node(json, child)).toList());
    }
    if (at.isInt()) return ModeTree.Node.leaf(at.intValue());
    throw NodeChecks.bad(
        "'"
            + cut(json)
            + "' holds "
            + cut(at.toString())
            + "; write nested lists of modes, as [[0,1],[2,3]]");
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
