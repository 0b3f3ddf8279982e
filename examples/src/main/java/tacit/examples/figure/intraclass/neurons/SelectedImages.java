// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tacit.autodiff.Shape;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.PicturesChart;
import tacit.examples.report.PicturesChart.Picture;
import tacit.nn.data.ImageSet;

/// The training images that the best neurons answer to most, read again from the data set by their
/// places.
final class SelectedImages {
  private SelectedImages() {}

  /// @param chosen which images
  /// @param own the network's rows
  static Chart chart(Table chosen, Table own, ImageSet images, String title, String caption) {
    List<PicturesChart.Group> groups = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    Table best = own.where("part", NeuronsRun.BEST);
    for (String subclass : best.words("subclass")) {
      Table of = chosen.where("subclass", subclass), row = best.where("subclass", subclass);
      String value = NeuronsCharts.two(row.number("value"));
      String layer = "layer " + row.words("layer").getFirst();
      groups.add(new PicturesChart.Group(subclass, value + ", " + layer, pictures(of, images)));
      texts.add(List.of(subclass, value, layer, counted(of)));
    }
    var columns = List.of("class", "selectivity", "neuron in", "its strongest images");
    return new PicturesChart(groups)
        .chart(title, caption, Chart.Form.PANELS, new Block.Table(title, columns, texts));
  }

  private static List<Picture> pictures(Table of, ImageSet images) {
    var side = Shape.of(images.inputShape().size(0), images.inputShape().size(1));
    double[] places = of.numbers("at");
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      var pixels = images.images((int) places[i]).reshape(side);
      boolean odd = !classes(of).get(i).equals(of.words("subclass").getFirst());
      pictures.add(new Picture(pixels, odd));
    }
    return pictures;
  }

  /// The class of each image.
  private static List<String> classes(Table of) {
    int at = of.columns().indexOf("group");
    return of.rows().stream().map(row -> row.get(at).toString()).toList();
  }

  /// As in `7 Shirt, 2 Coat`.
  private static String counted(Table of) {
    Map<String, Long> count =
        classes(of).stream()
            .collect(Collectors.groupingBy(c -> c, LinkedHashMap::new, Collectors.counting()));
    return count.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }
}
