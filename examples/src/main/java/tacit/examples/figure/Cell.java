// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A finished run as it lies in a file: which, by whom, how long it took, and what it found.
///
/// A file holds the cell and its digest, so that a file cut short or changed is not taken for one.
///
/// @param run class of the run
/// @param parameters its components
/// @param maker who computed it, see [Maker]
record Cell(String run, JsonNode parameters, String maker, double seconds, Table table) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /// The file's contents.
  private record Sealed(JsonNode cell, String sha256) {}

  /// Why a file is no cell, in a few words.
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    Damaged(String why) {
      super(why);
    }
  }

  static Cell of(Run run, String maker, double seconds, Table table) {
    return new Cell(run.getClass().getName(), parameters(run), maker, seconds, table);
  }

  /// What tells a run from all others of its figure, as the name of a file.
  static String key(Run run) {
    return Digest.of(run.getClass().getName() + parameters(run)).substring(0, Digest.SHORT);
  }

  /// `MatmulSteps(n=512, seed=0)`, to name a run to people.
  static String words(Run run) {
    return run.toString().replace('[', '(').replace(']', ')');
  }

  private static JsonNode parameters(Run run) {
    return JSON.readTree(JSON.writeValueAsString(run));
  }

  boolean isOf(Run run) {
    return this.run.equals(run.getClass().getName()) && parameters.equals(parameters(run));
  }

  String text() {
    var cell = JSON.readTree(JSON.writeValueAsString(this));
    return JSON.writeValueAsString(new Sealed(cell, Digest.of(cell.toString()))) + "\n";
  }

  static Cell read(String text) throws Damaged {
    try {
      var sealed = JSON.readValue(text, Sealed.class);
      if (sealed.cell() == null || !Digest.of(sealed.cell().toString()).equals(sealed.sha256())) {
        throw new Damaged("its contents do not match its digest");
      }
      return JSON.treeToValue(sealed.cell(), Cell.class);
    } catch (JacksonException e) {
      throw new Damaged("it is no cell: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }
}
