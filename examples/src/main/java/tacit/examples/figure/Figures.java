// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.util.List;
import tacit.examples.figure.matmul.MatmulFigure;
import tacit.examples.figure.trainability.DualMapsFigure;

/// All figures that `tacit reproduce` knows.
public final class Figures {
  private Figures() {}

  public static List<Figure> all() {
    return List.of(new MatmulFigure(), new DualMapsFigure());
  }
}
