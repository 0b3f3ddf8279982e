// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Grids of the tests.
final class Grids {
  /// The learning rates with their weight decay, and the sizes, of the grids of the paper.
  private static final List<String>
      RATES = List.of("lr 0.01 wd 0", "lr 0.032 wd 0", "lr 0.1 wd 0", "lr 0.1 wd 4e-5"),
      BATCHES = List.of("bs 100", "bs 300"),
      OPTIMIZERS = List.of("opt sgd", "opt adam"),
      DROPOUTS = List.of("drop 0 aug yes", "drop 0 aug no", "drop 0.2 aug no", "drop 0.4 aug no"),
      SIZES = List.of("width 1 depth 1", "width 1.5 depth 1", "width 1 depth 1.5");

  private Grids() {}

  /// All combinations of one choice each; a choice is axes and values in turn. The last is fastest.
  @SafeVarargs
  static ModelGrid product(List<String>... choices) {
    Stream<String> rows = Stream.of("");
    for (List<String> each : choices) {
      rows = rows.flatMap(row -> each.stream().map(choice -> row + " " + choice));
    }
    return new ModelGrid(rows.map(row -> HyperParameters.of(row.strip().split(" "))).toList());
  }

  /// The 192 residual networks of the paper.
  static ModelGrid residual() {
    return product(RATES, BATCHES, OPTIMIZERS, DROPOUTS, SIZES);
  }

  /// The 144 plain networks of the paper, without the strongest dropout.
  static ModelGrid plain() {
    return product(RATES, BATCHES, OPTIMIZERS, DROPOUTS.subList(0, 3), SIZES);
  }

  /// A full grid of 48, 4 × 2 × 3 × 2.
  static ModelGrid full48() {
    return product(axis("a", 4), axis("b", 2), axis("c", 3), axis("d", 2));
  }

  /// A full grid of 8, `d` fastest.
  static ModelGrid full8() {
    return product(axis("lr", 2), axis("bs", 2), axis("d", 2));
  }

  static List<String> axis(String name, int values) {
    return IntStream.range(0, values).mapToObj(v -> name + " " + v).toList();
  }

  /// A full grid with some models missing.
  static ModelGrid withHoles(RandomGenerator random) {
    var models = new ArrayList<>(full48().models());
    for (int i = 0; i < 15; i++) models.remove(random.nextInt(models.size()));
    return new ModelGrid(models);
  }

  /// `0, …, n − 1` in an order by chance.
  static double[] order(int n, RandomGenerator random) {
    double[] order = IntStream.range(0, n).asDoubleStream().toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
