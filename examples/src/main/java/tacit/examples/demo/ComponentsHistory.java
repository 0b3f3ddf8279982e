// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;

/// How a tree of factorizations of width `R` found a tensor of order 4, of which it saw some
/// entries.
///
/// @param size of each mode, `d`
/// @param observed how many of the `d⁴` entries it saw
/// @param width `R`, how many local components a node has
/// @param moments in the order of time
/// @param seen the target by modes 0 and 1, `(d², d²)`, and 0 where it was not seen
/// @param target the whole of it
/// @param seconds that it took
public record ComponentsHistory(
    int size,
    int observed,
    int width,
    List<Moment> moments,
    Tensor seen,
    Tensor target,
    double seconds) {
  private static final double ON = 0.1;

  /// One moment.
  ///
  /// @param norms of the local components of the node `{0, 1}`, largest first
  /// @param singularValues of the end tensor by modes 0 and 1, largest first
  /// @param error `‖W − W*‖ / ‖W*‖`, over all entries
  /// @param matrix the end tensor by modes 0 and 1, `(d², d²)`
  public record Moment(
      long step, List<Double> norms, List<Double> singularValues, double error, Tensor matrix) {}

  public ComponentsHistory {
    moments = List.copyOf(moments);
  }

  Moment last() {
    return moments.getLast();
  }

  /// The moment at which the `k`-th singular value first exceeds a tenth of its largest value.
  int onset(int k) {
    double largest =
        moments.stream().mapToDouble(at -> at.singularValues().get(k)).max().orElseThrow();
    return IntStream.range(0, moments.size())
        .filter(i -> moments.get(i).singularValues().get(k) > ON * largest)
        .findFirst()
        .orElseThrow();
  }

  /// The moment before the next component than `k` begins, or the last one.
  Moment after(int k, int components) {
    return k + 1 < components ? moments.get(Math.max(0, onset(k + 1) - 1)) : last();
  }
}
