// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import java.util.List;

/// A learning rate as a function of the step, `η(t)` for `t = 0, 1, …`. Schedules wrap one another:
/// `new WarmUp(100, new Cosine(0.1, 0, 5000))`.
public sealed interface Schedule {
  /// `η(t)`.
  double at(long step);

  /// The same rate at every step.
  static Schedule constant(double rate) {
    return new Constant(rate);
  }

  /// `η(t) = η`.
  record Constant(double rate) implements Schedule {
    public Constant {
      checkRate("constant", rate);
    }

    @Override
    public double at(long step) {
      return rate;
    }
  }

  /// `η(t) = γᵐ η₀(t)`, `m` the number of milestones at or before `t`; PyTorch's `MultiStepLR`.
  ///
  /// @param of `η₀`
  /// @param factor `γ`
  /// @param milestones steps, ascending
  record StepDecay(Schedule of, double factor, List<Long> milestones) implements Schedule {
    public StepDecay {
      milestones = List.copyOf(milestones);
      checkRate("step decay", factor);
      for (int i = 1; i < milestones.size(); i++) {
        if (milestones.get(i) <= milestones.get(i - 1)) {
          throw new IllegalArgumentException(
              "step decay: milestones " + milestones + " do not ascend");
        }
      }
    }

    @Override
    public double at(long step) {
      double rate = of.at(step);
      for (long milestone : milestones) if (milestone <= step) rate *= factor;
      return rate;
    }
  }

  /// Half a cosine from one rate to another, `η(t) = b + (a − b) (1 + cos(π t/T)) / 2`, and `b`
  /// from step `T` on; PyTorch's `CosineAnnealingLR` in closed form.
  ///
  /// @param from `a`
  /// @param to `b`
  /// @param steps `T`
  record Cosine(double from, double to, long steps) implements Schedule {
    public Cosine {
      checkRate("cosine", from);
      checkRate("cosine", to);
      checkSteps("cosine", steps);
    }

    @Override
    public double at(long step) {
      if (step >= steps) return to;
      return to + (from - to) * (1 + Math.cos(Math.PI * step / steps)) / 2;
    }
  }

  /// Linear rise, `η(t) = η₀(t) min(1, (t + 1)/T)`.
  ///
  /// @param steps `T`
  /// @param of `η₀`
  record WarmUp(long steps, Schedule of) implements Schedule {
    public WarmUp {
      checkSteps("warm-up", steps);
    }

    @Override
    public double at(long step) {
      return of.at(step) * Math.min(1, (step + 1.0) / steps);
    }
  }

  /// Another schedule whose unit is the epoch, `η(t) = η₀(⌊t/s⌋)`: the rate stays the same within
  /// an epoch, as where PyTorch's `scheduler.step()` is called once an epoch.
  ///
  /// @param of `η₀`, of the epoch
  /// @param stepsPerEpoch `s`, the last, smaller batch counted
  record EachEpoch(Schedule of, long stepsPerEpoch) implements Schedule {
    public EachEpoch {
      checkSteps("each epoch", stepsPerEpoch);
    }

    @Override
    public double at(long step) {
      return of.at(step / stepsPerEpoch);
    }
  }

  /// A share of another, `η(t) = a η₀(t)`.
  ///
  /// @param of `η₀`
  /// @param factor `a`
  record Scaled(Schedule of, double factor) implements Schedule {
    public Scaled {
      checkRate("scaled", factor);
    }

    @Override
    public double at(long step) {
      return factor * of.at(step);
    }
  }

  private static void checkRate(String schedule, double rate) {
    if (!(rate >= 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException(schedule + ": " + rate + " must be a number of 0 or more");
    }
  }

  private static void checkSteps(String schedule, long steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(schedule + ": " + steps + " steps, needs 1 or more");
    }
  }
}
