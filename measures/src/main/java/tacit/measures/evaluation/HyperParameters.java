// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One configuration `θ`: the value on every axis, as text, in the order of the axes.
///
/// Values are compared as text, so `0.1` and `.1` are two; a number that was computed may miss its
/// own twin by rounding, and text cannot.
public record HyperParameters(Map<String, String> values) {
  public HyperParameters {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          "hyperparameters: no axis; give at least one, as in of(\"lr\", \"0.1\")");
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// From axes and values in turn: `of("lr", "0.1", "batch", "32")`.
  public static HyperParameters of(String... axesAndValues) {
    if (axesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "hyperparameters: %d texts; give axes and values in turn, as in of(\"lr\", \"0.1\")"
              .formatted(axesAndValues.length));
    }
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < axesAndValues.length; i += 2) {
      if (values.putIfAbsent(axesAndValues[i], axesAndValues[i + 1]) == null) continue;
      throw new IllegalArgumentException(
          "hyperparameters: axis %s is given twice; name each once".formatted(axesAndValues[i]));
    }
    return new HyperParameters(values);
  }

  public List<String> axes() {
    return List.copyOf(values.keySet());
  }

  /// `θ` on an axis that it has.
  String on(String axis) {
    return values.getOrDefault(axis, "");
  }

  /// `θ` on some axes, in their order.
  List<String> on(List<String> axes) {
    return axes.stream().map(this::on).toList();
  }
}
