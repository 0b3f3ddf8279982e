// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.intraclass.depth.DepthFigure;

/// The figures of the chapter on intraclass clustering, in its order.
public final class IntraclassFigures {
  private IntraclassFigures() {}

  public static List<Figure> all() {
    return List.of(new DepthFigure());
  }
}
