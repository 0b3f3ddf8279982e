// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tacit.examples.sweep.Axis;
import tacit.examples.sweep.Grid;
import tacit.examples.sweep.Model;

/// `axes` and `fixed` of a grid file. Every value of an axis goes with every value of the others:
///
/// ```json
/// "axes": {"batch": [32, 128], "rate+weight_decay": [[0.01, 0], [0.1, 0], [0.1, 1e-4]]}
/// ```
///
/// Axes joined by `+` change together, in lists of one value each.
final class GridAxes {
  private final List<Axis> axes = new ArrayList<>();
  private List<Model> models;

  private GridAxes(Model base) {
    models = List.of(base);
  }

  static Grid grid(Model base, GridPlace axes, Optional<GridPlace> fixed) {
    var grid = new GridAxes(base);
    axes.fields().forEach((name, at) -> grid.vary(at, names(name, at)));
    fixed.ifPresent(grid::fix);
    if (grid.models.size() < 2) throw axes.error("one model alone; give an axis two values");
    return new Grid(grid.axes, grid.models);
  }

  private static List<Axis> names(String joined, GridPlace at) {
    return Stream.of(joined.split("\\+", -1)).map(name -> axis(name, at)).toList();
  }

  private static Axis axis(String name, GridPlace at) {
    if (!Axis.columns().contains(name)) throw at.unknown("axis", name, Axis.columns());
    return Axis.named(name);
  }

  /// Each model so far with each of the values.
  private void vary(GridPlace at, List<Axis> together) {
    for (Axis axis : together) {
      if (axes.contains(axis)) throw at.error(axis.column() + " is an axis already; name it once");
      axes.add(axis);
    }
    Set<Model> all = new LinkedHashSet<>();
    for (Model model : models) {
      for (GridPlace value : at.items()) {
        if (all.add(with(model, together, value))) continue;
        throw value.error("the value is given twice; give each once");
      }
    }
    models = List.copyOf(all);
  }

  private static Model with(Model model, List<Axis> together, GridPlace value) {
    if (together.size() == 1) return with(model, together.getFirst(), value);
    var values = value.items();
    if (values.size() != together.size()) {
      throw value.error(
          "%d values for %d axes; give one each".formatted(values.size(), together.size()));
    }
    var changed = model;
    for (int i = 0; i < values.size(); i++) changed = with(changed, together.get(i), values.get(i));
    return changed;
  }

  private static Model with(Model model, Axis axis, GridPlace value) {
    try {
      return model.with(axis, value.text());
    } catch (IllegalArgumentException e) {
      throw value.error(String.valueOf(e.getMessage()));
    }
  }

  private void fix(GridPlace at) {
    at.fields()
        .forEach((name, value) -> {
          Axis axis = axis(name, value);
          if (axes.contains(axis)) throw value.error("is an axis already; leave it out here");
          models = models.stream().map(model -> with(model, axis, value)).toList();
        });
  }
}
