// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// Pairs of images of which every other one, on average, is of one class.
///
/// A pair is *same* with probability ½: its class is uniform, and both images are drawn uniformly
/// from it with replacement, so they may be one image. Else the class of the first image is
/// uniform, and the second image is uniform over all images of the other classes. Pairs are drawn
/// independently, so their order is already a shuffled one.
///
/// @source Razin, Maman & Cohen 2022, IsSameClass, by the authors' code
public record ImagePairs(List<Pair> pairs) {
  /// Positions of two images, and whether they were drawn from one class.
  public record Pair(int first, int second, boolean same) {}

  public ImagePairs {
    pairs = List.copyOf(pairs);
  }

  /// Pairs of images of some classes.
  ///
  /// @param labels class of each image
  /// @param classes at least two, each with an image
  public static ImagePairs draw(
      RandomGenerator random, Indices labels, List<Integer> classes, int count) {
    atLeastOne("pairs", count);
    if (classes.stream().distinct().count() < Math.max(2, classes.size())) {
      throw new IllegalArgumentException(
          "pairs: classes %s must be two or more different ones".formatted(classes));
    }
    var members = classes.stream().map(k -> members(labels, k)).toList();
    return new ImagePairs(IntStream.range(0, count).mapToObj(_ -> pair(random, members)).toList());
  }

  static void atLeastOne(String what, int count) {
    if (count >= 1) return;
    throw new IllegalArgumentException(what + ": " + count + " asked for; ask for 1 or more");
  }

  private static int[] members(Indices labels, int k) {
    int[] of = IntStream.range(0, labels.size()).filter(i -> labels.get(i) == k).toArray();
    if (of.length > 0) return of;
    throw new IllegalArgumentException(
        "pairs: class %d has no image among %d".formatted(k, labels.size()));
  }

  private static Pair pair(RandomGenerator random, List<int[]> members) {
    boolean same = random.nextBoolean();
    int k = random.nextInt(members.size());
    int[] own = members.get(k);
    int first = own[random.nextInt(own.length)];
    return new Pair(
        first, same ? own[random.nextInt(own.length)] : other(random, members, k), same);
  }

  /// Uniform over all images that are not of class `k`.
  private static int other(RandomGenerator random, List<int[]> members, int k) {
    int all = members.stream().mapToInt(each -> each.length).sum();
    int at = random.nextInt(all - members.get(k).length);
    for (int j = 0; ; j++) {
      int[] of = members.get(j);
      if (j != k && at < of.length) return of[at];
      if (j != k) at -= of.length;
    }
  }

  public int size() {
    return pairs.size();
  }

  /// 1 for a pair of one class, else 0.
  public Indices labels() {
    return Indices.of(pairs.stream().mapToInt(pair -> pair.same() ? 1 : 0).toArray());
  }
}
