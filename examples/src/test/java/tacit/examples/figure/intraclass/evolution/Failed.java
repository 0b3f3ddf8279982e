// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;

/// What of a verdict does not hold.
final class Failed {
  private Failed() {}

  static List<String> of(Figure figure, Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }
}
