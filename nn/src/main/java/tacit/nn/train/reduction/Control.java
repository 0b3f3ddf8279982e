// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

/// What a reduction to `k` of `N` is compared with, from the same switch and for as many steps. The
/// sixth control needs no switch: a new network trained on the `k` smallest, or on any `k`, alone
/// ([tacit.nn.train.Samples#subset]).
public enum Control {
  /// No step at all: the training stops at separation.
  STOP,
  /// All `N`, a new draw each step.
  FULL_SET,
  /// The `k` smallest at the switch, never chosen again.
  FROZEN_SMALLEST,
  /// Any `k`, at the full learning rate.
  FROZEN_RANDOM,
  /// The `k` largest at the switch, at the full learning rate.
  FROZEN_LARGEST;

  /// This control of a reduction.
  public DataReduction of(DataReduction reduction, int k, int n) {
    var few = reduction.frozen().with(new ReductionSchedule.FixedCount(k));
    return switch (this) {
      case STOP, FULL_SET -> few.with(new ReductionSchedule.FixedCount(n));
      case FROZEN_SMALLEST -> few;
      case FROZEN_RANDOM -> few.with(Choice.RANDOM).with(StepScaling.FULL);
      case FROZEN_LARGEST -> few.with(Choice.LARGEST).with(StepScaling.FULL);
    };
  }

  /// How many of the budget's steps it makes.
  public long steps(long budget) {
    return this == STOP ? 0 : budget;
  }
}
