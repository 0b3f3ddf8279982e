// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import tacit.examples.sweep.Model;
import tacit.examples.sweep.ModelRun;

/// What trainings cost at most, if none ends before its last epoch.
///
/// ```text
/// steps = epochs ⌈n / batch⌉,   operations = 6 n ω epochs
/// ```
///
/// with `n` training examples and `ω` weights: a multiplication and an addition for every weight,
/// forward, for the slopes of the weights and for those of the inputs.
///
/// @param operations floating-point additions and multiplications
record Cost(int models, long steps, double operations) {
  private static final double PER_WEIGHT = 6;

  static Cost none() {
    return new Cost(0, 0, 0);
  }

  /// @param d numbers an input has
  /// @param outputs of the network
  static Cost of(ModelRun run, int samples, int d, int outputs) {
    Model model = run.model();
    int epochs = model.training().epochs(), batch = model.training().batch();
    long steps = (long) epochs * ((samples + batch - 1) / batch);
    return new Cost(1, steps, PER_WEIGHT * samples * weights(model, d, outputs) * epochs);
  }

  private static double weights(Model model, int d, int outputs) {
    double width = model.network().width();
    int depth = model.network().depth();
    return depth == 0 ? (double) d * outputs : (d + outputs + (depth - 1) * width) * width;
  }

  Cost plus(Cost other) {
    return new Cost(models + other.models, steps + other.steps, operations + other.operations);
  }
}
