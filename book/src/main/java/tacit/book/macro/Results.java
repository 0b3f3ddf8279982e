// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The committed results below a folder.
public record Results(Path folder) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  ResultFile read(String id) {
    if (!id.matches("[a-z0-9-]+(/[a-z0-9-]+)*")) {
      throw new IllegalArgumentException(
          "result: '%s' is no id; write words of small letters, digits and hyphens, as in"
                  .formatted(id)
              + " engine/matmul-steps");
    }
    var file = folder.resolve(id + ".json");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "result: there is no %s.json in book/results; make it with ./tacit reproduce %s --out"
                  .formatted(id, id)
              + " book/results");
    }
    try {
      return new ResultFile(id, JSON.readTree(file));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "result: book/results/%s.json is damaged: %s".formatted(id, e.getOriginalMessage()), e);
    }
  }
}
