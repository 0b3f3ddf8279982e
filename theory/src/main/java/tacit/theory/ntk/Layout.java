// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// Which entries of a pair of samples are kept: `K_{αα′}` for all pairs of pixels, or `K_{αα}`; and
/// whether `Θ` beside `K`. One layout for a whole network.
///
/// @param full all pairs of pixels
/// @param ntk also `Θ`
record Layout(boolean full, boolean ntk) {
  /// Entries of `K` for one pair of samples.
  int entries(Features f) {
    return full ? Math.multiplyExact(f.count(), f.count()) : f.count();
  }

  /// 1 for `K`, 2 for `K` and `Θ`.
  int kinds() {
    return ntk ? 2 : 1;
  }

  /// Numbers of one pair of samples.
  long numbers(Features f) {
    return (long) kinds() * entries(f);
  }
}
