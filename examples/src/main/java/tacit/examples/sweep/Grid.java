// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.ArrayList;
import java.util.List;

/// Models that differ on some axes, every value of one with every value of the others; the last
/// axis changes fastest.
///
/// @param axes in the order of a table's columns
public record Grid(List<Axis> axes, List<Model> models) {
  public Grid {
    axes = List.copyOf(axes);
    models = List.copyOf(models);
  }

  /// One model that no axis changes yet.
  public static Grid of(Model base) {
    return new Grid(List.of(), List.of(base));
  }

  /// Each model with each of the values.
  public Grid over(Axis axis, String... values) {
    if (axes.contains(axis)) {
      throw new IllegalArgumentException(
          "grid: axis %s is given twice; name each once".formatted(axis.column()));
    }
    List<Axis> more = new ArrayList<>(axes);
    more.add(axis);
    List<Model> all = new ArrayList<>();
    for (Model model : models) for (String value : values) all.add(model.with(axis, value));
    return new Grid(more, all);
  }

  /// The runs of one seed.
  public List<ModelRun> runs(Task task, Measuring measuring, long seed) {
    return models.stream().map(model -> new ModelRun(task, model, axes, measuring, seed)).toList();
  }
}
