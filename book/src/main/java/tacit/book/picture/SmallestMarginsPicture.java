// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.margin.SmallestFigure;
import tacit.examples.report.Block.Images;
import tacit.examples.report.Digits;
import tacit.examples.report.Look;
import tacit.nn.data.DataSets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The training images with the smallest margins, as the committed result of `margin/smallest`
/// names them.
///
/// @param result the result's JSON
record SmallestMarginsPicture(JsonNode result) implements Picture {
  private static final int SHOWN = 20;
  private static final Shape IMAGE = Shape.of(28, 28);

  /// @param results the folder of the committed results
  static SmallestMarginsPicture of(Path results) {
    return new SmallestMarginsPicture(
        JsonMapper.shared().readTree(results.resolve("margin/smallest.json")));
  }

  @Override
  public String words() {
    return "The training images with the smallest margins, with their labels and the class that"
        + " comes next.";
  }

  @Override
  public String html() {
    String data = result.path("data").asString();
    Tensor all = SmallestFigure.images(data, result.at("/provenance/seed").asLong());
    List<String> classes = DataSets.load(data).train().classNames();
    var images =
        IntStream.range(0, SHOWN)
            .mapToObj(i -> image(all.toDoubles(), classes, result.path("rows").path(i)))
            .toList();
    String caption =
        String.format(
            Locale.ROOT,
            "The %d smallest margins of %,d training images of Fashion-MNIST. In bold the label that"
                + " was learned, below it the class with the next highest score, and the margin in"
                + " thousandths.",
            SHOWN,
            all.shape().size(0));
    return Look.html(new Images("Nearly wrong", caption, images));
  }

  private Images.Image image(double[] all, List<String> classes, JsonNode row) {
    int from = cell(row, "image").asInt() * IMAGE.count();
    String label = classes.get(cell(row, "label").asInt());
    String rival = classes.get(cell(row, "rival").asInt());
    double[] pixels = IntStream.range(0, IMAGE.count()).mapToDouble(p -> all[from + p]).toArray();
    return new Images.Image(
        Tensor.of(IMAGE, pixels),
        "A picture of %s, nearly taken for %s".formatted(label, rival),
        List.of(label, rival, Digits.significant(1e3 * cell(row, "margin").asDouble(), 2)));
  }

  private JsonNode cell(JsonNode row, String column) {
    var columns = result.path("columns").valueStream().map(JsonNode::asString).toList();
    return row.path(columns.indexOf(column));
  }
}
