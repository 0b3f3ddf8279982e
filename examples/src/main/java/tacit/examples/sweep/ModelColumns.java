// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tacit.examples.figure.Table;
import tacit.measures.complexity.Complexity;

/// Names of the columns of a model's row.
record ModelColumns(List<Axis> axes, Measuring measuring) {
  Table none() {
    List<String> columns = new ArrayList<>(axes.stream().map(Axis::column).toList());
    columns.addAll(List.of("seed", "epochs", "reached", "train_accuracy", "train_loss"));
    columns.add("test_accuracy");
    columns.addAll(measures());
    return new Table(columns, List.of());
  }

  private List<String> measures() {
    List<String> measures = new ArrayList<>();
    if (measuring.interpolation()) measures.add("c0");
    for (int k : measuring.k()) measures.add("c1_k" + k);
    measures.add("c2");
    for (int k : measuring.k()) measures.add("c3_k" + k);
    measures.add("c4");
    for (Complexity each : measuring.complexities()) measures.add(of(each));
    if (measuring.random().wanted()) measures.add("sharpness_random");
    if (measuring.worstCase().wanted()) measures.add("sharpness_worst_case");
    return measures;
  }

  static String of(Complexity each) {
    return each.name().toLowerCase(Locale.ROOT);
  }
}
