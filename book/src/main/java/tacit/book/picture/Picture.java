// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import tacit.autodiff.Seed;
import tacit.nn.data.pathfinder.PathfinderParams;

/// A picture with its caption.
public interface Picture {
  /// A block of HTML.
  String html();

  /// What it shows, for those who search or cannot see it.
  String words();

  /// All pictures by name.
  ///
  /// @param results the folder of the committed results, which some of them show
  static SequencedMap<String, Supplier<Picture>> all(Path results) {
    var all = new TreeMap<String, Supplier<Picture>>();
    all.put("crossed-classes", CrossedClassesPicture::new);
    all.put("eight-samples", EightSamplesDrawing::new);
    all.put("local-components", LocalComponentsDrawing::new);
    all.put("margin-curve", MarginCurveDrawing::ofFive);
    all.put("pathfinder", () -> PathfinderPair.first(PathfinderParams.published(9), new Seed(0)));
    all.put("smallest-margins", () -> SmallestMarginsPicture.of(results));
    return all;
  }
}
