// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import tacit.examples.figure.Table;
import tacit.measures.complexity.Complexity;

/// Names of the columns of a model's row.
record ModelColumns(List<Axis> axes, Measuring measuring) {
  static final String DIVERGED = "diverged";
  private static final List<String> NUMBERS =
      List.of("train_accuracy", "train_loss", "test_accuracy");

  /// The row of a model whose training came to numbers that are not finite.
  Table diverged(Model model, long seed, long epochs) {
    SequencedMap<String, Object> entries = new LinkedHashMap<>();
    for (Axis axis : axes) entries.put(axis.column(), axis.of(model));
    entries.put("seed", seed);
    entries.put("epochs", epochs);
    entries.put("reached", 0);
    for (String each : NUMBERS) entries.put(each, DIVERGED);
    for (String each : measures()) entries.put(each, DIVERGED);
    return Table.of(entries.keySet().toArray(String[]::new)).row(entries.values().toArray());
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
