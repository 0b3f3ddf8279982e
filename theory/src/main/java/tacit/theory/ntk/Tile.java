// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;

/// A run of pairs of samples on their way through a network: sample `i` of the first set with `from
/// … from + count − 1` of the second, or each of those with itself.
///
/// Entries `K` and `Θ` stand pair after pair in the network's [Layout]. Steps overwrite them.
final class Tile {
  private static final double[] NONE = {};

  final boolean self;
  final int i;
  final int from;
  final int count;
  final Alone one;
  final Alone two;
  final Buffers buffers;
  double[] k;
  double[] theta;

  private Tile(boolean self, int i, int from, int count, Alone one, Alone two, Buffers buffers) {
    this.self = self;
    this.i = i;
    this.from = from;
    this.count = count;
    this.one = one;
    this.two = two;
    this.buffers = buffers;
    k = NONE;
    theta = NONE;
  }

  /// Sample `i` with a run of samples, with room for `entries` numbers a pair.
  static Tile pairs(
      int i, int from, int count, Alone one, Alone two, Buffers buffers, int entries, boolean ntk) {
    return new Tile(false, i, from, count, one, two, buffers).room(entries, ntk);
  }

  /// Each of a run of samples with itself.
  static Tile selves(int from, int count, Alone alone, Buffers buffers, int entries, boolean ntk) {
    return new Tile(true, from, from, count, alone, alone, buffers).room(entries, ntk);
  }

  private Tile room(int entries, boolean ntk) {
    k = buffers.take(count * entries);
    theta = ntk ? buffers.take(Math.max(1, count * entries)) : NONE;
    Arrays.fill(theta, 0);
    return this;
  }

  boolean ntk() {
    return theta.length > 0;
  }

  /// The same pairs in arrays of their own.
  Tile copy(int entries) {
    return copy(entries, one, two, buffers);
  }

  /// The same for samples of which other things are recorded.
  Tile copy(int entries, Alone first, Alone second, Buffers from) {
    Tile copy = new Tile(self, i, this.from, count, first, second, from);
    copy.k = copy(k, count * entries, from);
    copy.theta = ntk() ? copy(theta, count * entries, from) : NONE;
    return copy;
  }

  private static double[] copy(double[] x, int length, Buffers buffers) {
    double[] copy = buffers.take(length);
    System.arraycopy(x, 0, copy, 0, length);
    return copy;
  }

  /// Takes over the arrays of another.
  void become(Tile other) {
    k = other.k;
    theta = other.theta;
  }

  void release() {
    buffers.give(k);
    buffers.give(theta);
  }

  /// A map of `K` and `Θ` alike, into an array that is at least as long as the result.
  interface Linear {
    void map(double[] in, double[] out);
  }

  /// Replaces `K` and `Θ` by their images of `length` numbers.
  void map(int length, Linear linear) {
    k = map(k, length, linear);
    if (ntk()) theta = map(theta, length, linear);
  }

  private double[] map(double[] in, int length, Linear linear) {
    double[] out = buffers.take(length);
    linear.map(in, out);
    buffers.give(in);
    return out;
  }
}
