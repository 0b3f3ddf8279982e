// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.mitosis.chunks.ChunksFigure;
import tacit.examples.figure.mitosis.chunks.RegularizationFigure;
import tacit.examples.figure.mitosis.chunks.WidthFigure;

/// The figures of the chapter on clones, in its order.
public final class MitosisFigures {
  private MitosisFigures() {}

  public static List<Figure> all() {
    return List.of(new ChunksFigure(), new RegularizationFigure(), new WidthFigure());
  }
}
