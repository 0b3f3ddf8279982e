// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepKey;

/// What `tacit measure --list` tells.
final class MeasureList {
  private MeasureList() {}

  /// One measure.
  ///
  /// @param needs the arrays that the file must have
  record Entry(
      String name,
      String meaning,
      List<String> needs,
      List<OfParameter> parameters,
      String source) {}

  /// One parameter.
  ///
  /// @param standard null where there is none
  record OfParameter(
      String name,
      @JsonProperty("default") @Nullable Object standard,
      String unit,
      String expected,
      String meaning) {}

  static List<Entry> entries(List<Measure> measures) {
    return measures.stream().map(MeasureList::entry).toList();
  }

  private static Entry entry(Measure measure) {
    return new Entry(
        measure.name(),
        measure.meaning(),
        measure.needs().stream().map(RepKey::array).toList(),
        measure.parameters().stream().map(MeasureList::parameter).toList(),
        measure.source());
  }

  private static OfParameter parameter(Parameter<?> each) {
    return new OfParameter(
        each.name(), each.told().orElse(null), each.unit(), each.expected(), each.meaning());
  }

  static String text(List<Measure> measures) {
    var lines = new ArrayList<String>();
    for (Entry each : entries(measures)) {
      lines.add(each.name() + ": " + each.meaning());
      lines.add("  needs " + String.join(", ", each.needs()));
      for (OfParameter one : each.parameters()) lines.add("  " + text(one));
      lines.add("  source: " + each.source());
    }
    return String.join("%n".formatted(), lines);
  }

  /// `quantile=0.1 (share of the samples): where the curve is read; a number from 0 to 1`.
  private static String text(OfParameter one) {
    return "%s%s%s: %s; %s"
        .formatted(
            one.name(),
            one.standard() == null ? "" : "=" + one.standard(),
            one.unit().isEmpty() ? "" : " (" + one.unit() + ")",
            one.meaning(),
            one.expected());
  }
}
