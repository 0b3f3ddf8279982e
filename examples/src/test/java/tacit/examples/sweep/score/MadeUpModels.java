// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import tacit.examples.figure.Table;

/// Models whose scores are known: the grid of six of Carbonnelle & De Vleeschouwer's program.
public final class MadeUpModels {
  static final double[] MU = {1, .8, 1.5, 1.6, 1.4, 1.9};
  static final double[] G = {.80, .78, .84, .83, .86, .85};

  private MadeUpModels() {}

  /// Three rates and two batches, `c1_k1` as in the golden values, `c2` the same everywhere, `c3`
  /// the test accuracy itself.
  public static Models golden(int... seeds) {
    var table =
        Table.of(
            "rate",
            "batch",
            "seed",
            "epochs",
            "reached",
            "train_accuracy",
            "train_loss",
            "test_accuracy",
            "c1_k1",
            "c2",
            "c3_k5");
    String[] rates = {".01", ".03", ".1"};
    for (int seed : seeds) {
      for (int i = 0; i < 6; i++) {
        table =
            table.row(
                rates[i / 2],
                i % 2 == 0 ? 32 : 128,
                seed,
                60,
                i == 1 ? 0 : 1,
                i == 1 ? .9 : 1.0,
                .1 + .01 * i,
                G[i],
                MU[i],
                7.0,
                G[i]);
      }
    }
    return Models.of(table);
  }
}
