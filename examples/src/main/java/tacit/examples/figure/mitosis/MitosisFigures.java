// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import java.util.List;
import tacit.examples.figure.Figure;

/// The figures of the chapter on clones, in its order.
public final class MitosisFigures {
  private MitosisFigures() {}

  public static List<Figure> all() {
    return List.of();
  }
}
