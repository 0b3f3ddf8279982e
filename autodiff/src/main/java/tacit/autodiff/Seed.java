// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The root of a tree of random streams. Each child is named, so that drawing more in one place, or
/// adding a layer, does not reshuffle the others. The algorithm is L64X128MixRandom.
public record Seed(long value) {
  private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
      RandomGeneratorFactory.of("L64X128MixRandom");
  // FNV-1a, 64 bits: a child's seed depends on every character of its name.
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /// A fresh generator at the start of this stream.
  public RandomGenerator generator() {
    return ALGORITHM.create(value);
  }

  /// The stream of that name below this one.
  public Seed child(String name) {
    long hash = FNV_OFFSET ^ value;
    for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    return new Seed(mix(hash));
  }

  /// The stream of that number below this one.
  public Seed child(long number) {
    return child(Long.toString(number));
  }

  /// The finalizer of SplitMix64: close inputs give unrelated outputs.
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
