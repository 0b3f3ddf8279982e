// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// All measures of one file that its arrays allow.
///
/// @param skipped the others, by name, each with the reason
public record Survey(List<Measured> results, SequencedMap<String, String> skipped) {
  public static Survey of(List<Measure> measures, RepFile rep, Arguments with) {
    var results = new ArrayList<Measured>();
    var skipped = new LinkedHashMap<String, String>();
    for (Measure each : measures) {
      String lacks = Measured.lacking(each, rep);
      if (!lacks.isEmpty()) {
        skipped.put(each.name(), lacks);
        continue;
      }
      if (each.isLong(rep, with)) {
        skipped.put(each.name(), "takes a while on this file; name it to measure it");
        continue;
      }
      try {
        results.add(Measured.of(each, rep, with));
      } catch (Undefined e) {
        skipped.put(each.name(), String.valueOf(e.getMessage()));
      }
    }
    return new Survey(results, skipped);
  }

  /// For `--json`.
  public SequencedMap<String, Object> told() {
    var told = new LinkedHashMap<String, Object>();
    told.put("results", results.stream().map(Measured::told).toList());
    told.put("skipped", skipped);
    return told;
  }
}
