// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.List;
import java.util.stream.Stream;
import tacit.examples.command.UserError;
import tacit.examples.measure.intraclass.IntraclassMeasures;
import tacit.examples.measure.margin.MarginMeasures;
import tacit.examples.measure.mitosis.MitosisMeasures;
import tacit.nn.NearWord;

/// All measures, paper by paper.
public final class Measures {
  private Measures() {}

  public static List<Measure> all() {
    return Stream.of(MarginMeasures.all(), IntraclassMeasures.all(), MitosisMeasures.all())
        .flatMap(List::stream)
        .toList();
  }

  /// The measure of that name.
  public static Measure named(String name, List<Measure> known) {
    return known.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new UserError(
                "unknown measure '%s'%s; 'tacit measure --list' names them all"
                    .formatted(
                        name, NearWord.hint(name, known.stream().map(Measure::name).toList()))));
  }
}
