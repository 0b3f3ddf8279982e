// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Draws without replacement: every subset of the asked size is equally likely.
final class Draws {
  private Draws() {}

  /// `count` of the numbers, sorted. The first steps of a Fisher-Yates shuffle.
  static int[] of(RandomGenerator random, int[] from, int count, String what) {
    if (count < 0 || count > from.length) {
      throw new IllegalArgumentException(
          "%s: %d images asked for, there are %d".formatted(what, count, from.length));
    }
    int[] deck = from.clone();
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i, deck.length);
      int drawn = deck[j];
      deck[j] = deck[i];
      deck[i] = drawn;
    }
    int[] hand = Arrays.copyOf(deck, count);
    Arrays.sort(hand);
    return hand;
  }

  /// `perClass` positions of every class, sorted. Classes draw in the order of their labels.
  static int[] stratified(ImageSet set, RandomGenerator random, int perClass) {
    return IntStream.range(0, set.classes())
        .boxed()
        .flatMapToInt(k -> Arrays.stream(ofClass(set, random, k, perClass)))
        .sorted()
        .toArray();
  }

  private static int[] ofClass(ImageSet set, RandomGenerator random, int k, int count) {
    int[] members = IntStream.range(0, set.size()).filter(i -> set.labels().get(i) == k).toArray();
    String what = "stratified: class '" + set.classNames().get(k) + "' of " + set.name();
    return of(random, members, count, what);
  }
}
