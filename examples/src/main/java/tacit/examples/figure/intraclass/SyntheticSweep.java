// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import java.util.List;
import tacit.examples.figure.Verdict;
import tacit.examples.sweep.Axis;
import tacit.examples.sweep.Descent;
import tacit.examples.sweep.Grid;
import tacit.examples.sweep.Measuring;
import tacit.examples.sweep.Mlp;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.ModelRun;
import tacit.examples.sweep.RateDrop;
import tacit.examples.sweep.Task;
import tacit.examples.sweep.score.Models;
import tacit.examples.sweep.score.Score;
import tacit.examples.sweep.score.Scoring;
import tacit.nn.data.SyntheticClusters;

/// 48 networks of one hidden layer learn two classes of ten clusters each, and what their measures
/// are asked for. Rates, widths, dropout of inputs and batch sizes differ; everything is trained
/// for 60 epochs, the last four at a fifth of the rate.
public final class SyntheticSweep {
  public static final Task TASK = new Task.Clusters(SyntheticClusters.usual());

  /// Test examples.
  public static final int TESTS = 2_000;

  static final int EPOCHS = 60, SLOW_FROM = 56;
  static final double SLOWER = 0.2;

  private SyntheticSweep() {}

  public static Grid grid() {
    var training = Descent.of(0.1, 50, EPOCHS, RateDrop.at(SLOWER, SLOW_FROM));
    return Grid.of(new Model(Mlp.of(100), training))
        .over(Axis.RATE, "0.03", "0.1", "0.3", "1")
        .over(Axis.WIDTH, "100", "200")
        .over(Axis.INPUT_DROPOUT, "0", "0.2", "0.5")
        .over(Axis.BATCH, "50", "200");
  }

  public static List<ModelRun> runs(long seed) {
    return grid().runs(TASK, Measuring.usual(), seed);
  }

  static Scoring scoring() {
    return Scoring.usual(TESTS);
  }

  /// Adds what the models of one seed are to show.
  ///
  /// @param where ends the name of each number, as in `, seed 5`
  static Verdict judged(Verdict verdict, Models ofSeed, String where) {
    var by = scoring();
    Score ratio = by.score(ofSeed, "c3_k5"), selectivity = by.score(ofSeed, "c1_k1");
    Score flat = by.score(ofSeed, "sharpness_random");
    double z = ratio.chance().map(chance -> chance.zScore()).orElse(Double.NaN);
    return verdict
        .atLeast(0.75, "τ of c₃, k = 5" + where, ratio.tau())
        .atLeast(0.5, "Ψ of c₃, k = 5" + where, ratio.psi())
        .atLeast(0.6, "τ of c₁, k = 1" + where, selectivity.tau())
        .atLeast(0.45, "Ψ of c₁, k = 1" + where, selectivity.psi())
        .atLeast(0.55, "τ of c₂" + where, by.score(ofSeed, "c2").tau())
        .atLeast(0.3, "τ of c₃ less τ of σ′" + where, ratio.tau() - flat.tau())
        .atLeast(0.15, "Ψ of c₃ less Ψ of σ′" + where, ratio.psi() - flat.psi())
        .atLeast(3, "z of Ψ of c₃" + where, z)
        .above(0, "τ of c₄" + where, by.score(ofSeed, "c4").tau());
  }
}
