// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.mitosis.alike.AlikeFigure;
import tacit.examples.figure.mitosis.bias.BiasVarianceFigure;
import tacit.examples.figure.mitosis.chunks.ChunksFigure;
import tacit.examples.figure.mitosis.chunks.RegularizationFigure;
import tacit.examples.figure.mitosis.chunks.WidthFigure;
import tacit.examples.figure.mitosis.companions.CompanionsFigure;
import tacit.examples.figure.mitosis.dynamics.DynamicsFigure;
import tacit.examples.figure.mitosis.ensembles.DecayFigure;
import tacit.examples.figure.mitosis.ensembles.EnsemblesFigure;
import tacit.examples.figure.mitosis.margins.MarginsFigure;
import tacit.examples.figure.mitosis.model.CloneModelFigure;
import tacit.examples.figure.mitosis.parity.ParityFigure;
import tacit.examples.figure.mitosis.published.DenseNetFigure;
import tacit.examples.figure.mitosis.published.WideResNetFigure;
import tacit.examples.figure.mitosis.published.digits.MnistParityFigure;

/// The figures of the chapter on clones, in its order.
public final class MitosisFigures {
  private MitosisFigures() {}

  public static List<Figure> all() {
    return List.of(
        new ChunksFigure(),
        new RegularizationFigure(),
        new DecayFigure(),
        new WidthFigure(),
        new AlikeFigure(),
        new DynamicsFigure(),
        new CloneModelFigure(),
        new MarginsFigure(),
        new ParityFigure(),
        new BiasVarianceFigure(),
        new EnsemblesFigure(),
        new CompanionsFigure(),
        new WideResNetFigure(),
        new DenseNetFigure(),
        new MnistParityFigure());
  }
}
