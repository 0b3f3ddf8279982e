// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.figure.Table;
import tacit.examples.sweep.score.Models;

/// Models that were never trained: the test accuracy rises with rate and dropout, `c₃` follows it
/// closely, the margin loosely, and the norm goes against it.
final class MadeUpSweep {
  private MadeUpSweep() {}

  static Models of(int... seeds) {
    var columns =
        List.of(
            "rate",
            "width",
            "input_dropout",
            "batch",
            "seed",
            "epochs",
            "reached",
            "train_accuracy",
            "train_loss",
            "test_accuracy",
            "c1_k1",
            "c2",
            "c3_k5",
            "inverse_margin",
            "param_norm",
            "sharpness_random");
    var rows = new ArrayList<List<Object>>();
    for (int seed : seeds) rows.addAll(rows(seed));
    return Models.of(new Table(columns, rows));
  }

  private static List<List<Object>> rows(int seed) {
    var random = new Seed(seed).generator();
    var rows = new ArrayList<List<Object>>();
    double[] rates = {.03, .1, .3, 1}, dropouts = {0, .2, .5};
    for (int r = 0; r < 4; r++) {
      for (int width : new int[] {100, 200}) {
        for (int d = 0; d < 3; d++) {
          for (int batch : new int[] {50, 200}) {
            double g = .8 + .02 * r + .03 * d - batch / 1e4 + .01 * random.nextGaussian();
            boolean reached = !(r == 0 && d == 2);
            rows.add(
                List.of(
                    rates[r],
                    width,
                    dropouts[d],
                    batch,
                    seed,
                    60,
                    reached ? 1 : 0,
                    reached ? 1.0 : .95,
                    reached ? .01 : .2,
                    Math.min(g, .99),
                    .5 + g / 3 + .02 * random.nextGaussian(),
                    7.0,
                    1 + g / 4 + .003 * random.nextGaussian(),
                    g / 2 + .03 * random.nextGaussian(),
                    -1e5 * g + 2e3 * random.nextGaussian(),
                    random.nextDouble()));
          }
        }
      }
    }
    return rows;
  }
}
