// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.List;
import tacit.examples.figure.Figure;

/// The figures of the chapter on margins, in its order.
public final class MarginFigures {
  private MarginFigures() {}

  public static List<Figure> all() {
    return List.of(
        new SmallestFigure(),
        new FlowFigure(),
        new LabelNoiseFigure(),
        new StartScaleFigure(),
        new PretrainingFigure(),
        new CauseFigure(),
        new ScoresFigure(),
        new EpochsFigure(),
        new EqualMarginsFigure());
  }
}
