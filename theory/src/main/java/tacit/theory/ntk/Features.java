// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.HashSet;
import java.util.Set;
import tacit.autodiff.Shape;

/// What is known of the features at one place of a network before any number is computed.
///
/// @param pixels `()`, `(l)` or `(h, w)`
/// @param channels their count
/// @param gaussian whether the features are Gaussian in the limit: an affine layer made them, or a
///   linear map or rescaling of such
/// @param sources the layers whose weights they depend on directly; [#INPUT] for raw inputs
/// @param separate whether `K` and `Θ` are 0 between different pixels
/// @param pairs whether up to here covariances of different pixels were needed
record Features(
    Shape pixels,
    Width channels,
    boolean gaussian,
    Set<Integer> sources,
    boolean separate,
    boolean pairs) {
  /// The source of raw inputs.
  static final int INPUT = 0;

  static Features input(Shape example) {
    return new Features(
        example.slice(0, example.rank() - 1),
        Width.of(example.size(-1)),
        false,
        Set.of(INPUT),
        false,
        false);
  }

  /// Count of pixels.
  int count() {
    return pixels.count();
  }

  boolean raw() {
    return sources.contains(INPUT);
  }

  /// As an affine layer of that number leaves them.
  Features affine(int source, Width units, Shape grid, boolean apart) {
    return new Features(grid, units, true, Set.of(source), apart, pairs);
  }

  Features nonGaussian() {
    return new Features(pixels, channels, false, sources, separate, pairs);
  }

  Features withPixels(Shape grid) {
    return new Features(grid, channels, gaussian, sources, separate, pairs);
  }

  Features withChannels(Width units) {
    return new Features(pixels, units, gaussian, sources, separate, pairs);
  }

  Features withSeparate(boolean apart) {
    return new Features(pixels, channels, gaussian, sources, apart, pairs);
  }

  /// Needs covariances of different pixels from here on back.
  Features withPairs() {
    return new Features(pixels, channels, gaussian, sources, separate, true);
  }

  /// Joined with another branch: they depend on the weights of both.
  Features with(Features other) {
    Set<Integer> all = new HashSet<>(sources);
    all.addAll(other.sources);
    return new Features(
        pixels,
        channels.with(other.channels),
        gaussian && other.gaussian,
        Set.copyOf(all),
        separate && other.separate,
        pairs || other.pairs);
  }

  /// One example as in messages: `(4, 4, 1)`, with `c` for a count of channels that is open.
  String example() {
    if (channels.known()) {
      return pixels.concat(Shape.of(channels.count().getAsInt())).toString();
    }
    String grid = pixels.toString();
    return pixels.rank() == 0 ? "(d)" : grid.replace(")", ", c)");
  }
}
