// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.intraclass.depth.DepthFigure;
import tacit.examples.figure.intraclass.evolution.InfluenceOfKFigure;
import tacit.examples.figure.intraclass.evolution.LayersFigure;
import tacit.examples.figure.intraclass.evolution.TrainingFigure;
import tacit.examples.figure.intraclass.neurons.NeuronsFigure;
import tacit.examples.figure.intraclass.winner.WinnerFigure;

/// The figures of the chapter on intraclass clustering, in its order.
public final class IntraclassFigures {
  private IntraclassFigures() {}

  public static List<Figure> all() {
    return List.of(
        new SyntheticFigure(),
        new FashionFigure(),
        new HeldOutFigure(),
        new InfluenceOfKFigure(),
        new LayersFigure(),
        new TrainingFigure(),
        new NeuronsFigure(),
        new DepthFigure(),
        new WinnerFigure());
  }
}
