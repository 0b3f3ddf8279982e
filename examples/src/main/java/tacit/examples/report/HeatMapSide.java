// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// One side of a heat map: where its cells are. With one number a cell they are the cells' middles
/// `mᵢ`, and the edges lie halfway, `(mᵢ + mᵢ₊₁)/2`, or at `√(mᵢ mᵢ₊₁)` on an axis of powers. With
/// one number more than cells they are the edges themselves.
///
/// @param at middles or edges, rising
/// @param logBase 2 or 10 for an axis of powers, 0 for an even one
public record HeatMapSide(String name, List<Double> at, int logBase) {
  public HeatMapSide {
    at = List.copyOf(at);
    if (at.isEmpty()) throw new IllegalArgumentException("heat map: '" + name + "' has no cells");
    for (int i = 0; i < at.size(); i++) {
      if (!Double.isFinite(at.get(i)) || (i > 0 && at.get(i) <= at.get(i - 1))) {
        throw new IllegalArgumentException(
            "heat map: '%s' is %s at %d; give finite numbers that rise"
                .formatted(name, at.get(i), i));
      }
    }
    if (logBase != 0 && at.getFirst() <= 0) {
      throw new IllegalArgumentException(
          "heat map: '%s' begins at %s, and an axis of powers holds positive numbers only"
              .formatted(name, at.getFirst()));
    }
  }

  static HeatMapSide of(String name, double... at) {
    return new HeatMapSide(name, DoubleStream.of(at).boxed().toList(), 0);
  }

  HeatMapSide powersOf(int base) {
    return new HeatMapSide(name, at, base);
  }

  /// The `cells + 1` edges.
  List<Double> edges(int cells) {
    if (hasEdges(cells)) return at;
    if (cells == 1) return logBase == 0 ? around(at.getFirst()) : times(at.getFirst());
    var edges = new ArrayList<Double>();
    edges.add(beyond(at.get(0), at.get(1)));
    for (int i = 1; i < cells; i++) edges.add(middle(at.get(i - 1), at.get(i)));
    edges.add(beyond(at.get(cells - 1), at.get(cells - 2)));
    return edges;
  }

  /// The `cells` middles.
  List<Double> middles(int cells) {
    if (!hasEdges(cells)) return at;
    var middles = new ArrayList<Double>();
    for (int i = 0; i < cells; i++) middles.add(middle(at.get(i), at.get(i + 1)));
    return middles;
  }

  boolean hasEdges(int cells) {
    if (at.size() == cells || at.size() == cells + 1) return at.size() == cells + 1;
    throw new IllegalArgumentException(
        "heat map: '%s' has %d numbers for %d cells; give each cell's middle, or the %d edges"
            .formatted(name, at.size(), cells, cells + 1));
  }

  private static List<Double> around(double middle) {
    return List.of(middle - 0.5, middle + 0.5);
  }

  private static List<Double> times(double middle) {
    return List.of(middle / Math.sqrt(2), middle * Math.sqrt(2));
  }

  private double middle(double a, double b) {
    return logBase == 0 ? (a + b) / 2 : Math.sqrt(a * b);
  }

  /// As far outside of `end` as the edge between it and `next` is inside.
  private double beyond(double end, double next) {
    return logBase == 0 ? end + (end - next) / 2 : end * Math.sqrt(end / next);
  }

  /// The axis as ECharts takes it. Its ends carry labels where they are given edges; halfway points
  /// would be odd numbers to read.
  Map<String, Object> axis(int cells, Map<String, Object> more) {
    var edges = edges(cells);
    boolean ends = hasEdges(cells);
    var label =
        Map.of(
            "formatter",
            "@significant",
            "hideOverlap",
            true,
            "showMinLabel",
            ends,
            "showMaxLabel",
            ends);
    var all = new HashMap<String, Object>(more);
    all.put("type", logBase == 0 ? "value" : "log");
    if (logBase != 0) all.put("logBase", logBase);
    all.put("name", name);
    all.put("min", edges.getFirst());
    all.put("max", edges.getLast());
    all.put("axisLine", Map.of("onZero", false));
    all.put("splitLine", Map.of("show", false));
    all.put("axisLabel", label);
    return all;
  }
}
