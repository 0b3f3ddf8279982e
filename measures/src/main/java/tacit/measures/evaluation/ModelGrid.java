// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The configurations of the models that are compared, `θ₀, …, θₙ₋₁`, one a model.
///
/// A grid need not be full. Models may be missing, and axes may be coupled, as a weight decay that
/// was tried at one learning rate alone; then some models have no partner on an axis.
public record ModelGrid(List<HyperParameters> models) {
  public ModelGrid {
    models = List.copyOf(models);
    if (models.size() < 2) {
      throw new IllegalArgumentException(
          "model grid: %d models; a comparison needs at least 2".formatted(models.size()));
    }
    List<String> axes = models.getFirst().axes();
    Map<List<String>, Integer> seen = new HashMap<>();
    for (int i = 0; i < models.size(); i++) {
      if (!models.get(i).values().keySet().equals(models.getFirst().values().keySet())) {
        throw new IllegalArgumentException(
            "model grid: model %d has axes %s but model 0 has %s; give every model the same axes"
                .formatted(i, models.get(i).axes(), axes));
      }
      Integer twin = seen.putIfAbsent(models.get(i).on(axes), i);
      if (twin == null) continue;
      throw new IllegalArgumentException(
          "model grid: models %d and %d are both %s; average repeated runs, or make the seed an axis"
              .formatted(twin, i, models.get(i).values()));
    }
  }

  public List<String> axes() {
    return models.getFirst().axes();
  }

  public int size() {
    return models.size();
  }

  /// The models that differ on one axis alone, as numbers from 0: `{θ : θ_j the same for all j ≠
  /// axis}`. A model without a partner is in no group.
  public List<List<Integer>> groups(String axis) {
    if (!axes().contains(axis)) {
      throw new IllegalArgumentException(
          "model grid: no axis %s; there are %s".formatted(axis, axes()));
    }
    List<String> others = axes().stream().filter(a -> !a.equals(axis)).toList();
    Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < size(); i++) {
      groups.computeIfAbsent(models.get(i).on(others), _ -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().filter(g -> g.size() > 1).map(List::copyOf).toList();
  }

  /// The same on every axis.
  Map<String, List<List<Integer>>> groups() {
    var all = new LinkedHashMap<String, List<List<Integer>>>();
    for (String axis : axes()) all.put(axis, groups(axis));
    return all;
  }

  /// Refuses lists that do not hold one number a model, and NaN.
  void check(String operation, String xName, double[] x, String yName, double[] y) {
    check(operation, xName, x);
    check(operation, yName, y);
  }

  void check(String operation, String name, double[] values) {
    if (values.length != size()) {
      throw new IllegalArgumentException(
          "%s: %s has %d numbers for %d models; give one a model"
              .formatted(operation, name, values.length, size()));
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) continue;
      throw new ArithmeticException(
          "%s: %s of model %d is NaN, which has no place in an order; find where it came from"
              .formatted(operation, name, i));
    }
  }
}
