// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.util.List;
import tacit.examples.figure.Figure;

/// The figures of training on with few images.
public final class ReductionFigures {
  private ReductionFigures() {}

  public static List<Figure> all() {
    return List.of(new ReductionFigure(), new BatchNormReductionFigure(), new OverlapFigure());
  }
}
