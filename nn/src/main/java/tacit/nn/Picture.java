// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tacit.autodiff.Shape;

/// A network as a table of text: for each layer its path (which begins the names of its
/// parameters), what it is, the shape of an output example, the count of its parameters.
final class Picture {
  /// @param parameters empty where they are those of the rows below
  private record Row(String path, String layer, String output, String parameters) {}

  private final List<Row> rows = new ArrayList<>();

  private Picture() {}

  static String of(Network network) {
    Picture picture = new Picture();
    picture.rows.add(new Row("path", "layer", "output", "parameters"));
    picture.rows.add(new Row("", "input", network.example().toString(), ""));
    picture.draw(network.layer(), "", "", network.example());
    picture.rows.add(new Row("", "total", "", count(network.parameterCount())));
    return picture.text();
  }

  /// Adds a layer's rows.
  private void draw(Layer layer, String path, String indent, Shape in) {
    switch (layer) {
      case Serial(List<Layer> layers) -> {
        Shape x = in;
        for (int i = 0; i < layers.size(); i++) {
          draw(layers.get(i), join(path, "" + i), indent, x);
          x = layers.get(i).output(x);
        }
      }
      case Branching branching -> {
        row(layer, path, indent, in, "");
        for (var each : branching.paths().paths()) {
          draw(each.layers(), join(path, each.name()), indent + "  ", in);
        }
      }
      case Activation _,
          Affine _,
          BatchNorm _,
          Dropout _,
          Flatten _,
          GlobalAveragePool _,
          Identity _,
          LayerNorm _,
          Pool _ ->
          row(layer, path, indent, in, count(layer.parameters(in)));
    }
  }

  private void row(Layer layer, String path, String indent, Shape in, String parameters) {
    rows.add(new Row(path, indent + Words.of(layer), layer.output(in).toString(), parameters));
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String count(Params<Shape> parameters) {
    return count(parameters.values().stream().mapToLong(Shape::count).sum());
  }

  private static String count(long parameters) {
    return String.format(Locale.ROOT, "%,d", parameters);
  }

  private String text() {
    int path = width(Row::path), layer = width(Row::layer), output = width(Row::output);
    int parameters = width(Row::parameters);
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      String line =
          ("%-" + path + "s  %-" + layer + "s  %-" + output + "s  %" + parameters + "s")
              .formatted(row.path(), row.layer(), row.output(), row.parameters());
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(Function<Row, String> column) {
    return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
  }
}
