// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.entanglement.EntanglementFigure;
import tacit.examples.figure.htf.GrowthLawFigure;
import tacit.examples.figure.htf.IncrementalFigure;
import tacit.examples.figure.htf.LearningFigures;
import tacit.examples.figure.htf.NormDivergenceFigure;
import tacit.examples.figure.htf.SeparationFigure;
import tacit.examples.figure.intraclass.IntraclassFigures;
import tacit.examples.figure.margin.MarginFigures;
import tacit.examples.figure.margin.reduction.ReductionFigures;
import tacit.examples.figure.matmul.MatmulFigure;
import tacit.examples.figure.mitosis.MitosisFigures;
import tacit.examples.figure.opencl.OpenClStepsFigure;
import tacit.examples.figure.pathfinder.PathfinderFigure;
import tacit.examples.figure.pathfinder.PathfinderResnetFigure;
import tacit.examples.figure.sameclass.IsSameClassFigure;
import tacit.examples.figure.sameclass.IsSameClassResnetFigure;
import tacit.examples.figure.trainability.CriticalConstantsFigure;
import tacit.examples.figure.trainability.DropoutFigure;
import tacit.examples.figure.trainability.DualMapsFigure;
import tacit.examples.figure.trainability.GrowthFigure;
import tacit.examples.figure.trainability.LearningRateFigure;
import tacit.examples.figure.trainability.NoiseFloorFigure;
import tacit.examples.figure.trainability.PhaseDiagramFigure;
import tacit.examples.figure.trainability.PhasePlaneFigure;
import tacit.examples.figure.trainability.PoolingFigure;
import tacit.examples.figure.trainability.RbfFigure;
import tacit.examples.figure.trainability.ResidualFigure;
import tacit.examples.figure.trainability.SpectraFigure;
import tacit.examples.figure.trainability.WidthFigure;

/// All figures that `tacit reproduce` knows.
public final class Figures {
  private Figures() {}

  public static List<Figure> all() {
    var all = new ArrayList<Figure>(engineAndTrainability());
    all.addAll(factorization());
    all.addAll(MarginFigures.all());
    all.addAll(ReductionFigures.all());
    all.addAll(IntraclassFigures.all());
    all.addAll(MitosisFigures.all());
    return List.copyOf(all);
  }

  private static List<Figure> factorization() {
    var figures = new ArrayList<Figure>();
    figures.add(new IncrementalFigure());
    figures.addAll(LearningFigures.all());
    figures.add(new GrowthLawFigure());
    figures.add(new SeparationFigure());
    figures.add(new NormDivergenceFigure());
    figures.add(new EntanglementFigure());
    figures.add(new PathfinderFigure());
    figures.add(new PathfinderResnetFigure());
    return figures;
  }

  private static List<Figure> engineAndTrainability() {
    return List.of(
        new MatmulFigure(),
        new OpenClStepsFigure(),
        new IsSameClassFigure(),
        new IsSameClassResnetFigure(),
        new DualMapsFigure(),
        new GrowthFigure(),
        new SpectraFigure(),
        new PhaseDiagramFigure(),
        new NoiseFloorFigure(),
        new PoolingFigure(),
        new LearningRateFigure(),
        new WidthFigure(),
        new CriticalConstantsFigure(),
        new DropoutFigure(),
        new PhasePlaneFigure(),
        new RbfFigure(),
        new ResidualFigure());
  }
}
