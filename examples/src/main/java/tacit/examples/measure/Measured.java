// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A measure of one file, with what it found there.
public record Measured(Measure measure, Arguments with, Finding finding) {
  /// Measures; refused where the file lacks an array or what is measured is undefined there.
  public static Measured of(Measure measure, RepFile rep, Arguments with) {
    String lacks = lacking(measure, rep);
    if (!lacks.isEmpty()) {
      throw new Undefined(
          "%s, but the file has %s".formatted(lacks, String.join(", ", rep.arrays().names())));
    }
    try {
      return new Measured(measure, with, measure.of(rep, with));
    } catch (ArithmeticException | IllegalArgumentException | IllegalStateException e) {
      throw new Undefined(String.valueOf(e.getMessage()), e);
    }
  }

  /// `needs logits`, or nothing.
  static String lacking(Measure measure, RepFile rep) {
    List<RepKey> missing = measure.needs().stream().filter(key -> !rep.has(key)).toList();
    return missing.stream()
        .map(RepKey::array)
        .collect(Collectors.joining(", ", missing.isEmpty() ? "" : "needs ", ""));
  }

  /// The parameters that the measure knows, each with its value or null.
  public SequencedMap<String, @Nullable Object> parameters() {
    return with.told(measure.parameters());
  }

  /// For `--json`.
  public SequencedMap<String, Object> told() {
    var told = new LinkedHashMap<String, Object>();
    told.put("measure", measure.name());
    told.put("value", finding.value().told());
    told.put("parameters", parameters());
    told.put("layers", told(finding.layers()));
    if (!finding.sizes().isEmpty()) told.put("sizes", told(finding.sizes()));
    told.put("warnings", finding.warnings());
    return told;
  }

  private static SequencedMap<String, Object> told(SequencedMap<String, Value> values) {
    var told = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> told.put(name, value.told()));
    return told;
  }
}
