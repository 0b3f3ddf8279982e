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
import tacit.examples.sweep.score.Scoring;
import tacit.nn.data.FashionHierarchy;

/// 48 networks of one hidden layer learn two superclasses of five kinds of clothes each,
/// look-alikes in different ones, from 1,000 small images with noise of the size of their own
/// spread.
public final class FashionSweep {
  /// Test images.
  public static final int TESTS = 10_000;

  private static final int PER_LABEL = 100, WINDOW = 2;
  private static final double NOISE = 1;

  private FashionSweep() {}

  public static Task task(String data) {
    return new Task.Fashion(data, FashionHierarchy.CROSSED, PER_LABEL, WINDOW, NOISE, TESTS);
  }

  public static Grid grid() {
    var drop = RateDrop.at(SyntheticSweep.SLOWER, SyntheticSweep.SLOW_FROM);
    var training = Descent.of(0.1, 25, SyntheticSweep.EPOCHS, drop);
    return Grid.of(new Model(Mlp.of(64), training))
        .over(Axis.RATE, "0.01", "0.03", "0.1", "0.3")
        .over(Axis.WIDTH, "64", "256")
        .over(Axis.INPUT_DROPOUT, "0", "0.2", "0.5")
        .over(Axis.BATCH, "25", "100");
  }

  public static List<ModelRun> runs(String data, long seed) {
    return grid().runs(task(data), Measuring.usual(), seed);
  }

  static Scoring scoring() {
    return Scoring.usual(TESTS);
  }

  /// Adds what the models of three seeds are to show, and what those of each.
  ///
  /// @param where ends the name of each number, as in `, images`
  static Verdict judged(Verdict verdict, Models models, String where) {
    var by = scoring();
    var selectivity = by.summary(models, "c1_k1");
    var ratio = by.summary(models, "c3_k5");
    Verdict all =
        verdict
            .atLeast(0.4, "mean τ of c₁, k = 1" + where, selectivity.tau())
            .atLeast(0.36, "mean Ψ of c₁, k = 1" + where, selectivity.psi())
            .atLeast(0.35, "mean τ of c₃, k = 5" + where, ratio.tau())
            .atLeast(0.2, "mean Ψ of c₃, k = 5" + where, ratio.psi());
    double least = selectivity.seeds().stream().mapToDouble(s -> s.tau()).min().orElse(Double.NaN);
    return all.atLeast(0.25, "least τ of c₁, k = 1, of a seed" + where, least);
  }
}
