// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import org.jspecify.annotations.Nullable;
import tacit.autodiff.io.BadFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Bytes to a JSON object, or one clear line. `NaN` is read, so that the field that has it can
/// refuse it by name.
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static ObjectNode object(String file, byte[] text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonNode root = tree(file, parser);
      if (root instanceof ObjectNode object) return object;
      throw BadFile.of(file, "line 1", "expected an object {...}, got " + Fields.show(root));
    }
  }

  private static JsonNode tree(String file, JsonParser parser) {
    try {
      JsonNode root = MAPPER.readTree(parser);
      if (root == null) throw BadFile.of(file, "line 1", "empty; expected an object {...}");
      if (parser.nextToken() == null) return root;
      throw BadFile.of(
          file, place(parser.currentTokenLocation()), "not JSON: it goes on after its end");
    } catch (MismatchedInputException e) { // of a tree's reader, for a name written twice
      throw new Place(file, path(parser.streamReadContext().pathAsPointer()))
          .error("written twice");
    } catch (JacksonException e) {
      throw BadFile.of(file, place(e.getLocation()), "not JSON: " + reason(e));
    }
  }

  private static String reason(JacksonException e) {
    return switch (e) {
      case UnexpectedEndOfInputException _ -> "it ends too early";
      case StreamConstraintsException _ -> "nested too deeply, or a name or number too long";
      default -> {
        String message = e.getOriginalMessage();
        int expected = message.indexOf(": was expecting (");
        yield expected < 0 ? message : message.substring(0, expected);
      }
    };
  }

  private static String place(@Nullable TokenStreamLocation at) {
    return at == null ? "line 1" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /// `/layers/1/units` as `layers[1].units`.
  private static String path(JsonPointer pointer) {
    Place place = new Place("", "");
    for (JsonPointer p = pointer; !p.matches(); p = p.tail()) {
      place =
          p.mayMatchElement()
              ? place.item(p.getMatchingIndex())
              : place.field(p.getMatchingProperty());
    }
    return place.path();
  }
}
