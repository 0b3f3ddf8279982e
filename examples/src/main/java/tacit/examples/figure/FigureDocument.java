// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.util.List;
import tacit.examples.Provenance;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/// The contents of a figure's `.json`.
///
/// @param data name of the data set, empty for none
/// @param seconds how long the runs took, all together
/// @param time when the file was written, in ISO 8601
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FigureDocument(
    String id,
    String title,
    String source,
    String caption,
    String scale,
    String data,
    Provenance provenance,
    double seconds,
    String time,
    Verdict verdict,
    List<Drawing> charts,
    List<String> columns,
    List<List<Object>> rows) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /// One chart: what Apache ECharts takes, and the same numbers as a table.
  public record Drawing(
      String title, String caption, Chart.Form form, Object option, Block.Table table) {}

  public static FigureDocument of(FigureResult result) {
    var figure = result.figure();
    return new FigureDocument(
        figure.id(),
        figure.title(),
        figure.source(),
        figure.caption(),
        result.at().scale().word(),
        result.at().data(),
        result.provenance(),
        result.seconds(),
        result.time().toString(),
        result.verdict(),
        figure.charts(result.table()).stream().map(FigureDocument::drawing).toList(),
        result.table().columns(),
        result.table().rows());
  }

  private static Drawing drawing(Chart chart) {
    return new Drawing(chart.title(), chart.caption(), chart.form(), chart.option(), chart.table());
  }

  String text() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }
}
