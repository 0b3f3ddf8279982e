// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tacit.examples.sweep.Measuring;
import tacit.examples.sweep.Sharpness;
import tacit.measures.complexity.Complexity;

/// `measures` of a grid file, beside `c₁` to `c₄`: `{"k": [1, 5], "c0": true, "complexities":
/// ["param_norm"], "sharpness_random": "tenth-less", "sharpness_worst_case": "none"}`. What is left
/// out is as in [Measuring#usual].
final class GridMeasures {
  private GridMeasures() {}

  static Measuring of(GridPlace at) {
    var usual = Measuring.usual();
    at.allow("k", "c0", "complexities", "sharpness_random", "sharpness_worst_case");
    return new Measuring(
        at.field("k").map(GridMeasures::counts).orElse(usual.k()),
        at.field("c0").map(GridPlace::flag).orElse(usual.interpolation()),
        at.field("complexities").map(GridMeasures::complexities).orElse(usual.complexities()),
        at.field("sharpness_random").map(GridMeasures::sharpness).orElse(usual.random()),
        at.field("sharpness_worst_case").map(GridMeasures::sharpness).orElse(usual.worstCase()));
  }

  private static List<Integer> counts(GridPlace at) {
    List<Integer> counts = new ArrayList<>();
    for (GridPlace each : at.items()) {
      int k = each.count();
      if (counts.contains(k)) throw each.error(k + " is given twice; give each once");
      counts.add(k);
    }
    return counts;
  }

  private static List<Complexity> complexities(GridPlace at) {
    Map<String, Complexity> known = new LinkedHashMap<>();
    for (Complexity each : Complexity.values()) {
      boolean perturbs = each.name().startsWith("PACBAYES") || each.name().startsWith("SHARPNESS");
      if (!perturbs) known.put(each.name().toLowerCase(Locale.ROOT), each);
    }
    List<Complexity> chosen = new ArrayList<>();
    for (GridPlace each : at.items()) {
      var complexity = Objects.requireNonNull(known.get(each.oneOf("complexity", known.keySet())));
      if (chosen.contains(complexity)) throw each.error("is given twice; give each once");
      chosen.add(complexity);
    }
    return chosen;
  }

  private static Sharpness sharpness(GridPlace at) {
    Map<String, Sharpness> known = new LinkedHashMap<>();
    known.put("none", Sharpness.none());
    known.put("tenth-less", Sharpness.tenthLess());
    known.put("thesis", Sharpness.thesis());
    return Objects.requireNonNull(known.get(at.oneOf("search", known.keySet())));
  }
}
