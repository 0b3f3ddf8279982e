// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.measures.evaluation.HyperParameters;
import tacit.measures.evaluation.ModelGrid;

/// Grids of models to try theorems on.
final class DrawnModels {
  /// Learning rates with their weight decay, which was tried at the highest rate alone.
  private static final List<String> RATES =
      List.of("lr .01 wd 0", "lr .032 wd 0", "lr .1 wd 0", "lr .1 wd 4e-5");

  private static final List<String> NOISE =
      List.of("drop 0 aug yes", "drop 0 aug no", "drop .2 aug no", "drop .4 aug no");
  private static final List<String> SIZES =
      List.of("width 1 depth 1", "width 1.5 depth 1", "width 1 depth 1.5");

  private DrawnModels() {}

  /// All combinations of axes `a`, `b`, … with that many values each.
  static ModelGrid full(int... values) {
    List<List<String>> axes =
        IntStream.range(0, values.length)
            .mapToObj(axis -> axis((char) ('a' + axis), values[axis]))
            .toList();
    return product(axes);
  }

  /// The 192 models of Carbonnelle & De Vleeschouwer 2021, some of whose axes are coupled.
  static ModelGrid coupled() {
    return product(List.of(RATES, axis('b', 2), axis('o', 2), NOISE, SIZES));
  }

  private static List<String> axis(char name, int values) {
    return IntStream.range(0, values).mapToObj(v -> name + " " + v).toList();
  }

  private static ModelGrid product(List<List<String>> choices) {
    Stream<String> rows = Stream.of("");
    for (List<String> each : choices) {
      rows = rows.flatMap(row -> each.stream().map(choice -> row + " " + choice));
    }
    return new ModelGrid(rows.map(row -> HyperParameters.of(row.strip().split(" "))).toList());
  }

  /// `1, …, n` in an order by chance.
  static double[] order(int n, RandomGenerator random) {
    double[] drawn = random.doubles(n).toArray(), sorted = drawn.clone();
    Arrays.sort(sorted);
    return Arrays.stream(drawn).map(x -> Arrays.binarySearch(sorted, x) + 1).toArray();
  }

  /// Numbers from `−values` to `values`, many of them equal.
  static double[] tied(int n, int values, RandomGenerator random) {
    return random.ints(n, -values, values + 1).asDoubleStream().toArray();
  }
}
