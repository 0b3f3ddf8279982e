// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import tacit.examples.Provenance;
import tacit.examples.figure.Table;
import tacit.examples.sweep.score.Confounds;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/// The contents of a study's `.json`.
///
/// @param seconds how long the runs took, all together
/// @param time when the file was written, in ISO 8601
/// @param scores one row a measure, [tacit.examples.sweep.score.Scores]
/// @param models one row a model, [tacit.examples.sweep.score.Models]
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record StudyDocument(
    String name,
    String title,
    Provenance provenance,
    double seconds,
    String time,
    Confounds confounds,
    Table scores,
    Table models) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  public static StudyDocument of(StudyResult result) {
    return new StudyDocument(
        result.study().name(),
        result.study().title(),
        result.provenance(),
        result.seconds(),
        result.time().toString(),
        result.confounds(),
        result.scores().table(),
        result.models().table());
  }

  String text() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }
}
