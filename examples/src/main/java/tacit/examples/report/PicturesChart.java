// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;

/// Squares of small images, each with a name and a note, in as many columns as make them largest.
///
/// @param groups in the order of reading
public record PicturesChart(List<Group> groups) {
  /// A square of images, row by row.
  public record Group(String name, String note, List<Picture> pictures) {
    public Group {
      pictures = List.copyOf(pictures);
    }
  }

  /// One image.
  ///
  /// @param pixels brightness, 0 black to 1 white, `(h, w)`
  /// @param odd whether it has a frame, as one that does not belong
  public record Picture(Tensor pixels, boolean odd) {
    private Map<String, Object> view() {
      return Map.of("png", Base64.getEncoder().encodeToString(Png.gray(pixels)), "odd", odd);
    }
  }

  public PicturesChart {
    groups = List.copyOf(groups);
  }

  /// The chart.
  ///
  /// @param table what the images are, in words
  public Chart chart(String title, String caption, Chart.Form form, Table table) {
    return new Chart(title, caption, form, option(), table);
  }

  private Map<String, Object> option() {
    Map<String, Object> series =
        Map.of(
            "type",
            "custom",
            "coordinateSystem",
            "none",
            "renderItem",
            "@pictures",
            "data",
            IntStream.range(0, groups.size()).mapToObj(List::of).toList(),
            "groups",
            groups.stream().map(PicturesChart::view).toList());
    return Map.of("series", List.of(series));
  }

  private static Map<String, Object> view(Group group) {
    return Map.of(
        "name",
        group.name(),
        "note",
        group.note(),
        "pictures",
        group.pictures().stream().map(Picture::view).toList());
  }
}
