// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import static tacit.examples.figure.margin.reduction.ReductionCell.HALF_PERCENT;
import static tacit.examples.figure.margin.reduction.ReductionCell.PERCENT;
import static tacit.examples.figure.margin.reduction.ReductionCell.TENTH;

import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.measures.example.El2n;
import tacit.measures.margin.OutputMargins;
import tacit.measures.margin.SmallestMargins;
import tacit.nn.optim.Sgd;
import tacit.nn.train.BatchNormMode;
import tacit.nn.train.reduction.Control;
import tacit.nn.train.reduction.DataReduction;
import tacit.nn.train.reduction.Draw;
import tacit.nn.train.reduction.ReductionSchedule;
import tacit.nn.train.reduction.StepScaling;

/// The ways to go on from a switch, each from the same network and for as many steps.
record Tries(Switch at, ReductionRows rows) {
  private static final double SHRINK = 0.9, HALF = 0.5;

  /// All images, and the smallest margins chosen again every ten steps.
  void reductions() {
    go(Tried.ALL, 1, Control.FULL_SET.of(fixed(1), at.sizes().images(), at.sizes().images()));
    for (double share : new double[] {TENTH, PERCENT, HALF_PERCENT}) {
      go(Tried.REDUCED, share, fixed(share));
    }
  }

  /// One percent, chosen once.
  void controls() {
    go(Tried.FROZEN, PERCENT, control(Control.FROZEN_SMALLEST));
    go(Tried.RANDOM, PERCENT, control(Control.FROZEN_RANDOM));
    go(Tried.LARGEST, PERCENT, control(Control.FROZEN_LARGEST));
  }

  /// Steps that are too large for one percent.
  void scalings() {
    var full = fixed(PERCENT).with(StepScaling.FULL);
    double rate = at.learner().rate();
    go(Tried.FAST, PERCENT, full, at.learner().after(rate / 10, 0));
    go(Tried.UNSCALED, PERCENT, full.every(1));
  }

  /// Other ways to say how many.
  void schedules() {
    int percent = at.sizes().kept(PERCENT);
    var fewer = new ReductionSchedule.Geometric(percent, SHRINK);
    var chosen = fixed(PERCENT);
    go(Tried.GEOMETRIC, PERCENT, chosen.with(fewer));
    go(Tried.MONOTONE, PERCENT, chosen.with(new ReductionSchedule.Monotone(fewer)));
    double level = at.trained().margins().quantile(PERCENT);
    double scale = Math.exp(at.trained().scale().logScale());
    go(Tried.THRESHOLD, PERCENT, chosen.with(new ReductionSchedule.Threshold(level * scale)));
    go(Tried.MASS, PERCENT, chosen.with(new ReductionSchedule.GradientMass(HALF, El2n::of)));
  }

  /// New networks that see only few images.
  void fromScratch(Seed start, Seed any) {
    int n = at.sizes().images();
    double[] margins = at.trained().outputMargins();
    for (double share : new double[] {TENTH, PERCENT}) {
      int k = at.sizes().kept(share);
      int[] smallest = SmallestMargins.select(margins, k);
      int[] random = Draw.without(IntStream.range(0, n).toArray(), k, any.generator());
      rows.add(Tried.SCRATCH_SMALLEST, share, at.fromScratch(start, smallest));
      rows.add(Tried.SCRATCH_RANDOM, share, at.fromScratch(start, random));
    }
  }

  /// What batch normalization and momentum do to one percent.
  void normalizations() {
    var chosen = fixed(PERCENT);
    go(Tried.MOVING, PERCENT, chosen.with(BatchNormMode.TRAINING));
    Sgd momentum = at.learner().afterWithMomentum();
    go(Tried.MOMENTUM, PERCENT, chosen, momentum);
    go(Tried.MOMENTUM_UNSCALED, PERCENT, chosen.with(StepScaling.FULL), momentum);
  }

  private DataReduction fixed(double share) {
    var count = new ReductionSchedule.FixedCount(at.sizes().kept(share));
    return DataReduction.of(count, OutputMargins::of);
  }

  private DataReduction control(Control control) {
    return control.of(fixed(PERCENT), at.sizes().kept(PERCENT), at.sizes().images());
  }

  private void go(String tried, double share, DataReduction how) {
    go(tried, share, how, at.learner().after());
  }

  private void go(String tried, double share, DataReduction how, Sgd descent) {
    rows.add(tried, share, at, () -> at.goOn(how, descent, at.sizes().steps()));
  }
}
