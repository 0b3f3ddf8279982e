// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import tacit.nn.Network;
import tacit.nn.optim.Sgd;
import tacit.nn.train.BatchNormMode;
import tacit.nn.train.Engine;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;

/// Training goes on with the few examples of smallest margin, chosen again and again from all. Once
/// the data are separated,
///
/// ```text
/// every r steps  mₙ = margin of example n at inference, for all N
///                S  = the k of smallest mₙ
/// every step     B  = min(b, k) of S without replacement
///                w ← w − η k/N · mean of ∇ℓₙ over B
/// ```
///
/// The optimizer starts anew. Batch normalization keeps its statistics: those of hard examples are
/// not those of the data. Why: of an exponential loss after separation only the smallest margins
/// still pull. The paper's own procedure is not known to us; this is our stable reading, and its
/// ways to fail are the other values of these components.
///
/// @param schedule how many are kept, `k`
/// @param choice which are taken first
/// @param refreshInterval steps between selections, `r`
/// @param scaling of the learning rate
/// @param batchNorm which statistics the steps take
/// @param unseparated what to do where the switch comes too early
/// @param difficulty the margin
/// @source Banburski et al. 2021, abstract, for the claim; the procedure is ours
public record DataReduction(
    ReductionSchedule schedule,
    Choice choice,
    int refreshInterval,
    StepScaling scaling,
    BatchNormMode batchNorm,
    Unseparated unseparated,
    Difficulty difficulty) {
  private static final int USUAL_INTERVAL = 10;

  public DataReduction {
    if (refreshInterval < 1) {
      throw new IllegalArgumentException(
          "reduction: a selection every %d steps; select every 1 or more"
              .formatted(refreshInterval));
    }
  }

  /// The smallest, every 10 steps, rate `η k/N`, running statistics kept, separated data only.
  public static DataReduction of(ReductionSchedule schedule, Difficulty difficulty) {
    return new DataReduction(
        schedule,
        Choice.SMALLEST,
        USUAL_INTERVAL,
        StepScaling.SHARE,
        BatchNormMode.INFERENCE,
        Unseparated.REFUSE,
        difficulty);
  }

  /// Selects once, at the switch.
  public DataReduction frozen() {
    return every(Integer.MAX_VALUE);
  }

  public DataReduction every(int steps) {
    return new DataReduction(schedule, choice, steps, scaling, batchNorm, unseparated, difficulty);
  }

  public DataReduction with(ReductionSchedule other) {
    return new DataReduction(
        other, choice, refreshInterval, scaling, batchNorm, unseparated, difficulty);
  }

  public DataReduction with(Choice other) {
    return new DataReduction(
        schedule, other, refreshInterval, scaling, batchNorm, unseparated, difficulty);
  }

  public DataReduction with(StepScaling other) {
    return new DataReduction(
        schedule, choice, refreshInterval, other, batchNorm, unseparated, difficulty);
  }

  public DataReduction with(BatchNormMode other) {
    return new DataReduction(
        schedule, choice, refreshInterval, scaling, other, unseparated, difficulty);
  }

  public DataReduction with(Unseparated other) {
    return new DataReduction(
        schedule, choice, refreshInterval, scaling, batchNorm, other, difficulty);
  }

  /// Trains on.
  ///
  /// @param recipe loss, optimizer with its rate `η`, batch size `b`, type and seed; draws come
  ///   from its streams `reduction.…`
  /// @param from the network at the switch; its optimizer's memory is not used
  /// @param steps how many gradient steps
  public ReductionReport run(
      Engine engine, Network network, Recipe recipe, Samples data, Progress from, long steps) {
    if (scaling == StepScaling.SHARE && !(recipe.optimizer() instanceof Sgd)) {
      throw new IllegalArgumentException(
          "reduction: a rate of η k/N gives every example its old weight under gradient descent"
              + " only, but the optimizer is "
              + recipe.optimizer()
              + "; take Sgd or StepScaling.FULL");
    }
    return new ReductionRun(this, engine, network, recipe, data, from).run(steps);
  }
}
