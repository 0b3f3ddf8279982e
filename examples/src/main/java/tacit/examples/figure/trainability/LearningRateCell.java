// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Table;

/// What the rows of one network say: its phase and depth, and the learning rates up to which its
/// loss does not grow at first, and up to which it comes down in the end.
///
/// @param lambdaRatio largest eigenvalue of the empirical kernel, over that of the limit
/// @param linearized threshold of the linearized network, in units of its own `2m/λ_max`
/// @param steady largest rate of those from below at which the loss never passes its first value in
///   five steps, in units of the limit's `2m/λ_max`
/// @param converging largest rate at which the loss is smaller after twenty steps
record LearningRateCell(
    String phase,
    int depth,
    double lambdaRatio,
    double linearized,
    double steady,
    double converging) {
  static List<LearningRateCell> of(Table rows) {
    List<LearningRateCell> cells = new ArrayList<>();
    for (String phase : rows.words("phase")) {
      var inPhase = rows.where("phase", phase);
      for (String depth : inPhase.words("depth")) {
        var atDepth = inPhase.where("depth", Integer.parseInt(depth));
        for (String seed : atDepth.words("seed")) {
          var own = atDepth.where("seed", Long.parseLong(seed));
          cells.add(cell(phase, Integer.parseInt(depth), own));
        }
      }
    }
    return cells;
  }

  private static LearningRateCell cell(String phase, int depth, Table own) {
    double[] rate = own.numbers("rate"), peak = own.numbers("peak"), end = own.numbers("end");
    double steady = 0, converging = 0;
    boolean grew = false;
    for (int i = 0; i < rate.length; i++) {
      grew |= peak[i] > 1;
      if (!grew) steady = rate[i];
      if (end[i] < 1) converging = rate[i];
    }
    double ratio = own.numbers("empirical_lambda_max")[0] / own.numbers("lambda_max")[0];
    double linearized = own.numbers("linearized_threshold")[0];
    return new LearningRateCell(phase, depth, ratio, linearized, steady, converging);
  }
}
