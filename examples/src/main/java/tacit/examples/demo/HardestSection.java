// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.report.Block.Images;
import tacit.examples.report.Digits;
import tacit.examples.report.Section;

/// The new pictures at the lower end of the sorted margins, and some of all others.
final class HardestSection {
  private static final int HARDEST = 18;

  private HardestSection() {}

  static Section of(DemoResult result) {
    var order = result.cnn().test().byMargin();
    var images = order.stream().limit(HARDEST).map(i -> image(result, i)).toList();
    return Section.of(
            "hardest",
            "The hardest pictures",
            "These new pictures have the smallest margins of all: the convolutional network is most"
                + " sure and wrong. Would you have known?")
        .row(
            new Images(
                "Smallest margins of the convolutional network",
                "In bold what the picture shows, below it what the network says and the margin.",
                images));
  }

  /// The first pictures of the set, class by class in turn.
  static List<Images.Image> cover(DemoResult result, int count) {
    var answers = result.cnn().test();
    var images = new ArrayList<Images.Image>();
    int[] seen = new int[answers.classes()];
    for (int turn = 0; images.size() < count && turn < answers.count(); turn++) {
      Arrays.fill(seen, 0);
      for (int i = 0; i < answers.count() && images.size() < count; i++) {
        if (seen[answers.label(i)]++ == turn) images.add(image(result, i));
      }
    }
    return images;
  }

  private static Tensor picture(Tensor images, int i) {
    Shape one = images.shape().slice(1, 3);
    double[] all = images.toDoubles();
    return Tensor.of(one, Arrays.copyOfRange(all, i * one.count(), (i + 1) * one.count()));
  }

  private static Images.Image image(DemoResult result, int i) {
    var answers = result.cnn().test();
    String truth = result.classes().get(answers.label(i));
    String said = result.classes().get(answers.predicted(i));
    String margin = Digits.significant(result.cnn().normalized(answers)[i], 2);
    String alt = "A picture of %s, taken for %s".formatted(truth, said);
    return new Images.Image(picture(result.images(), i), alt, List.of(truth, said, margin));
  }
}
