// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.data.DataSets;
import tacit.nn.data.ImageSet;
import tacit.nn.data.Split;
import tacit.nn.data.Standardization;
import tacit.nn.train.Samples;

/// The images of a [Protocol].
record Pictures(Samples train, Samples test, Shape image) {
  /// The numbers that the authors standardize CIFAR-10 by.
  private static final Standardization CIFAR_10 =
      new Standardization(List.of(.4914, .4822, .4465), List.of(.247, .243, .261));

  static Pictures of(Protocol of) {
    Split all = DataSets.load(of.data());
    var train = first(all.train(), of.images());
    var test = first(all.test(), of.tests());
    if (!of.authors()) return shrunk(train, test);
    return new Pictures(
        Samples.of(train.standardized(CIFAR_10)),
        Samples.of(test.standardized(CIFAR_10)),
        train.inputShape());
  }

  private static ImageSet first(ImageSet all, int count) {
    return all.subset(IntStream.range(0, Math.min(count, all.size())).toArray());
  }

  /// Means of 2 × 2 pixels, standardized by mean and deviation of those of the training images.
  private static Pictures shrunk(ImageSet train, ImageSet test) {
    double[] known = halved(train);
    double mean = Arrays.stream(known).average().orElseThrow();
    double square = Arrays.stream(known).map(x -> x * x).average().orElseThrow();
    double deviation = Math.sqrt(square - mean * mean);
    Shape image = Shape.of(train.inputShape().size(0) / 2, train.inputShape().size(1) / 2, 1);
    return new Pictures(
        Samples.of(standardized(image, mean, deviation, known), train.labels()),
        Samples.of(standardized(image, mean, deviation, halved(test)), test.labels()),
        image);
  }

  /// Gray images of half the height and width, which are even.
  private static double[] halved(ImageSet set) {
    int w = set.inputShape().size(1) / 2;
    double[] from = set.images().toDoubles(), to = new double[from.length / 4];
    for (int i = 0; i < to.length; i++) {
      int corner = (i / w * 2 * w + i % w) * 2, below = corner + 2 * w;
      to[i] = (from[corner] + from[corner + 1] + from[below] + from[below + 1]) / 4;
    }
    return to;
  }

  private static Tensor standardized(Shape image, double mean, double deviation, double... levels) {
    double[] x = Arrays.stream(levels).map(level -> (level - mean) / deviation).toArray();
    return Tensor.of(Shape.of(x.length / image.count()).concat(image), x);
  }
}
