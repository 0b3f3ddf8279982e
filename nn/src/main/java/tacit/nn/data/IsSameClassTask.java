// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;

/// Pairs to learn from and pairs to be tested on, of training and of test images.
public record IsSameClassTask(IsSameClass train, IsSameClass test) {
  /// Mean and spread of the channels of CIFAR-10, in the three digits that the authors use.
  private static final Standardization CIFAR =
      new Standardization(List.of(0.491, 0.482, 0.446), List.of(0.247, 0.243, 0.261));

  /// Mean and spread of Fashion-MNIST.
  static final Standardization FASHION = new Standardization(List.of(0.286), List.of(0.353));

  /// How many pairs there are of each kind.
  public record Counts(int train, int test) {
    /// Those of [#small].
    public static final Counts SMALL = new Counts(500, 1_000);
  }

  /// As published: images of CIFAR-10 on 224 x 224 pixels, 5,000 and 10,000 pairs; the authors'
  /// distances are 0, 40, 80, 120 and 160.
  ///
  /// @source Razin, Maman & Cohen 2022, by the authors' code
  public static IsSameClassTask published(Split cifar10, int distance, Seed seed) {
    var classes = IntStream.range(0, 10).boxed().toList();
    return of(
        parts(cifar10, CIFAR, 1),
        classes,
        new Counts(5_000, 10_000),
        new PairGeometry(224, 224, 32, distance),
        seed);
  }

  /// A task for two cores: trousers, sandals, bags and boots of Fashion-MNIST, made 7 x 7 by means
  /// of 4 x 4 pixels, on 8 x 128 pixels, 500 and 1,000 pairs; distances 0 to 114.
  public static IsSameClassTask small(Split fashionMnist, int distance, Seed seed) {
    return small(fashionMnist, Counts.SMALL, distance, seed);
  }

  /// As above, with as many pairs as you like.
  public static IsSameClassTask small(Split fashionMnist, Counts counts, int distance, Seed seed) {
    return of(
        parts(fashionMnist, FASHION, 4),
        List.of(1, 5, 8, 9),
        counts,
        new PairGeometry(8, 128, 7, distance),
        seed);
  }

  private record Parts(Examples train, Examples test) {}

  private static Parts parts(Split images, Standardization by, int window) {
    return new Parts(
        new MeanPooled(images.train().standardized(by), window),
        new MeanPooled(images.test().standardized(by), window));
  }

  /// Pairs from the streams `train` and `test`; those at another distance are the same.
  private static IsSameClassTask of(
      Parts images, List<Integer> classes, Counts counts, PairGeometry geometry, Seed seed) {
    var train = draw(images.train(), classes, counts.train(), seed.child("train"));
    var test = draw(images.test(), classes, counts.test(), seed.child("test"));
    return new IsSameClassTask(
        new IsSameClass(images.train(), train, geometry),
        new IsSameClass(images.test(), test, geometry));
  }

  private static ImagePairs draw(Examples images, List<Integer> classes, int count, Seed seed) {
    var labels = images.labels(IntStream.range(0, images.size()).toArray());
    return ImagePairs.draw(seed.generator(), labels, classes, count);
  }
}
