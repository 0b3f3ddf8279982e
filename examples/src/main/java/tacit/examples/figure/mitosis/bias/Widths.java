// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.bias;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;

/// Loss and its parts by ascending width.
record Widths(List<Row> rows) {
  /// Of one width.
  record Row(int width, double loss, double biasSquared, double variance, double trainError) {}

  /// Of the authors' figure: densely connected networks of 40 layers on CIFAR-10.
  ///
  /// @source Doimo et al. 2022, a figure for their reviewers
  static final Widths AUTHORS =
      new Widths(
          List.of(
              new Row(44, .5398, .3861, .1537, .0865),
              new Row(88, .5117, .3319, .1798, .0086),
              new Row(176, .3960, .2801, .1159, .0001),
              new Row(352, .3238, .2430, .0808, 0),
              new Row(704, .2999, .2301, .0698, 0),
              new Row(1408, .2948, .2280, .0669, 0)));

  static Widths of(Table table) {
    double[] width = table.numbers("width"), loss = table.numbers("loss");
    double[] bias = table.numbers("bias_squared"), variance = table.numbers("variance");
    double[] error = table.numbers("train_error");
    return new Widths(
        IntStream.range(0, table.size())
            .mapToObj(i -> new Row((int) width[i], loss[i], bias[i], variance[i], error[i]))
            .sorted(Comparator.comparingInt(Row::width))
            .toList());
  }

  /// Only the widths whose training error is at most `most`.
  Widths learned(double most) {
    return new Widths(rows.stream().filter(row -> row.trainError() <= most).toList());
  }

  double[] each(ToDoubleFunction<Row> of) {
    return rows.stream().mapToDouble(of).toArray();
  }

  /// The largest difference of the loss and its parts together.
  double gap() {
    return rows.stream()
        .mapToDouble(row -> Math.abs(row.loss() - row.biasSquared() - row.variance()))
        .max()
        .orElseThrow();
  }
}
