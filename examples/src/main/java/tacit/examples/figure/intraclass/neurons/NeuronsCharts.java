// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tacit.examples.figure.Table;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Tone;
import tacit.nn.data.FashionHierarchy;
import tacit.nn.data.ImageSet;

/// The drawings of `intraclass/neurons`.
final class NeuronsCharts {
  static final List<FashionHierarchy> HIERARCHIES =
      List.of(FashionHierarchy.SEMANTIC, FashionHierarchy.PAIRS, FashionHierarchy.CROSSED);

  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN, Tone.VIOLET, Tone.GOLD);

  private NeuronsCharts() {}

  /// Of the first network of each hierarchy.
  static List<Chart> of(Table rows) {
    Table semantic = first(rows, FashionHierarchy.SEMANTIC);
    Table pairs = first(rows, FashionHierarchy.PAIRS);
    Table crossed = first(rows, FashionHierarchy.CROSSED);
    ImageSet images = images(semantic);
    List<Chart> charts = new ArrayList<>();
    charts.add(
        SelectedImages.chart(
            semantic.where("part", NeuronsRun.RELATIVE),
            semantic,
            images,
            "What the best neuron of each class picks out of its superclass",
            "The nine images of tops, of footwear or of other things that the neuron answers to"
                + " most, with its selectivity and its layer; a frame is around images of another"
                + " class. The network was told of tops, footwear and other things alone."));
    charts.addAll(HistogramCharts.of(semantic));
    charts.add(
        bars(
            semantic,
            "Selectivity of the best neuron, told of tops, footwear and other things",
            "A bar a class, colored by superclass: blue tops, orange footwear, green other things."
                + " Few reach far; shirts look like all other tops, and no neuron singles them out.",
            Chart.Form.WIDE));
    charts.add(
        bars(
            pairs,
            "Told of five unlike pairs",
            "Each superclass, one color, holds two things that look nothing alike: neurons that"
                + " tell them apart come about by themselves.",
            Chart.Form.HALF));
    charts.add(
        bars(
            crossed,
            "Told of two crossed groups",
            "Look-alikes are in different superclasses, one blue and one orange.",
            Chart.Form.HALF));
    charts.addAll(everywhere(images, semantic, pairs));
    return charts;
  }

  private static List<Chart> everywhere(ImageSet images, Table semantic, Table pairs) {
    return List.of(
        SelectedImages.chart(
            semantic.where("part", NeuronsRun.IMAGE),
            semantic,
            images,
            "What the same neurons answer to among all training images",
            "Many answer to images of other superclasses just as much: selectivity compares within the"
                + " own superclass only."),
        SelectedImages.chart(
            pairs.where("part", NeuronsRun.IMAGE),
            pairs,
            images,
            "The same in the network that was told of five unlike pairs",
            "Within a pair these neurons hardly make a mistake. Among all images the look-alikes of"
                + " other pairs come along."));
  }

  /// The training images, which are the same for every hierarchy.
  private static ImageSet images(Table own) {
    int perLabel = Integer.parseInt(own.words("per_label").getFirst());
    long seed = Long.parseLong(own.words("seed").getFirst());
    String data = own.words("data").getFirst();
    return new Clothes(data, FashionHierarchy.SEMANTIC, perLabel, 0, 0, seed).images();
  }

  private static Table first(Table rows, FashionHierarchy hierarchy) {
    Table own = rows.where("hierarchy", hierarchy.word());
    return own.where("seed", Long.parseLong(own.words("seed").getFirst()));
  }

  private static Chart bars(Table own, String title, String caption, Chart.Form form) {
    Table best = own.where("part", NeuronsRun.BEST);
    List<Bar> bars = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (String subclass : best.words("subclass")) {
      Table row = best.where("subclass", subclass);
      String group = row.words("group").getFirst(), layer = row.words("layer").getFirst();
      String value = two(row.number("value"));
      Tone tone = TONES.get(place(own, group) % TONES.size());
      bars.add(new Bar(subclass, row.number("value"), tone, value));
      texts.add(List.of(subclass, group, value, layer, row.words("neuron").getFirst()));
    }
    var table =
        new Block.Table(
            title, List.of("class", "superclass", "selectivity", "layer", "neuron"), texts);
    return new BarChart("selectivity", "significant", bars).chart(title, caption, form, table);
  }

  /// The place of a superclass in its hierarchy.
  private static int place(Table own, String superclass) {
    var hierarchy = FashionHierarchy.named(own.words("hierarchy").getFirst()).hierarchy();
    return hierarchy.superclassNames().indexOf(superclass);
  }

  static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
  }
}
