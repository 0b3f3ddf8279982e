// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntConsumer;

/// A set of images that this program draws itself: the same ones from the same parameters, on every
/// machine and by any number of threads.
public sealed interface MadeSet permits PathfinderSet, SameClassSet {
  /// As users type it.
  String name();

  /// What label 0 means, then label 1.
  List<String> classNames();

  /// How many images there are, training and test images together.
  int size();

  /// All that the images depend on, by name: numbers, words and truth values.
  SequencedMap<String, Object> parameters();

  /// Draws the set.
  ///
  /// @param progress hears how many images are drawn, now and then, on any thread
  Split draw(int threads, IntConsumer progress);

  /// The set of that name as [DataSets#fetch] makes it.
  static MadeSet usual(String name) {
    return switch (name) {
      case PathfinderSet.NAME -> PathfinderSet.usual();
      case SameClassSet.NAME -> SameClassSet.usual();
      default -> throw new IllegalArgumentException(name + " is not made by this program");
    };
  }
}
