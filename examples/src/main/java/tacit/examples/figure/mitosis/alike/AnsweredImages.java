// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import tacit.nn.data.DataSets;
import tacit.nn.data.ImageSet;

/// Test images, read again from the data set by their places, with the answers of the chunks.
final class AnsweredImages {
  private AnsweredImages() {}

  /// @param own the rows of one network
  static Chart chart(Table own, String title, String caption) {
    Table answers = own.where("part", AlikeRows.ANSWER);
    ImageSet images = DataSets.load(own.words("data").getFirst()).test();
    List<PicturesChart.Group> groups = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (String place : answers.words("image")) {
      int at = Integer.parseInt(place);
      Table of = answers.where("image", at);
      List<String> said =
          Arrays.stream(of.numbers("value")).mapToObj(k -> called(images, (int) k)).toList();
      String whole = said.getFirst(), clones = counted(said.subList(1, said.size()));
      boolean odd = said.subList(1, said.size()).stream().distinct().count() > 1;
      groups.add(
          new PicturesChart.Group(clones, "whole: " + whole, List.of(picture(images, at, odd))));
      texts.add(List.of(place, clones, whole));
    }
    var table = new Block.Table(title, List.of("test image", "four chunks", "whole layer"), texts);
    return new PicturesChart(groups).chart(title, caption, Chart.Form.PANELS, table);
  }

  /// As in `T-shirt` for `T-shirt/top`.
  private static String called(ImageSet images, int k) {
    return images.classNames().get(k).replaceFirst("/.*", "");
  }

  private static Picture picture(ImageSet images, int at, boolean odd) {
    var side = Shape.of(images.inputShape().size(0), images.inputShape().size(1));
    return new Picture(images.images(at).reshape(side), odd);
  }

  /// As in `3 Shirt, Coat`.
  private static String counted(List<String> said) {
    Map<String, Long> count =
        said.stream()
            .collect(Collectors.groupingBy(c -> c, LinkedHashMap::new, Collectors.counting()));
    return count.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(each -> each.getValue() == 1 ? each.getKey() : each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }
}
