// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.function.Function;
import java.util.function.Supplier;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.optim.GroupRmsProp;
import tacit.nn.optim.Optimizer;
import tacit.nn.optim.Sgd;

/// Full-batch gradient descent of a factorization, `w ← w − s ∂φ/∂w` with the loss `φ` of its end
/// tensor: the closed-form gradient in arrays that every step uses again, on the calling thread,
/// the same bits every time.
///
/// The step size `s` is [GroupRmsProp]'s, or the rate of plain gradient descent. For observed
/// entries a step computes only what they need, in the order that costs least ([Plan]).
public final class FactorizationDescent {
  private final Function<Params<Tensor>, Slopes> slopes;
  private final Optimizer rule;

  private FactorizationDescent(Function<Params<Tensor>, Slopes> slopes, Optimizer rule) {
    this.slopes = slopes;
    this.rule = rule;
    boolean plain = rule instanceof Sgd sgd && sgd.momentum() == 0 && sgd.weightDecay() == 0;
    if (!plain && !(rule instanceof GroupRmsProp)) {
      throw new IllegalArgumentException(
          "factorization descent: optimizer "
              + rule
              + "; take GroupRmsProp, or Sgd without"
              + " momentum and weight decay");
    }
  }

  public static FactorizationDescent of(Factorization f, TensorLoss loss, Optimizer rule) {
    if (loss instanceof Completion completion && !single(f)) {
      return of(f, ObservedEntries.of(completion), rule);
    }
    return new FactorizationDescent(start -> new FormedSlopes(f, start, loss), rule);
  }

  /// On entries of an end tensor that need not fit into memory.
  public static FactorizationDescent of(Factorization f, ObservedEntries entries, Optimizer rule) {
    return new FactorizationDescent(start -> EntrySlopes.of(f, start, entries), rule);
  }

  private static boolean single(Factorization f) {
    return f instanceof MatrixFactorization matrix && matrix.depth() == 1;
  }

  /// When to end.
  ///
  /// @param below a loss that is small enough
  /// @param patience how many steps in a row the loss is to be below that
  /// @param cap the most steps
  public record Stop(double below, int patience, long cap) {
    /// After so many steps.
    public static Stop after(long steps) {
      return new Stop(0, 1, steps);
    }
  }

  /// Who looks on while it goes: at every so many steps, and at the end.
  public record Watch(int every, Observer observer) {
    public static Watch none() {
      return new Watch(Integer.MAX_VALUE, (_, _, _) -> {});
    }
  }

  /// Sees the weights before a step, and their loss.
  @FunctionalInterface
  public interface Observer {
    void see(long step, double loss, Supplier<Params<Tensor>> weights);
  }

  /// Where it ended.
  ///
  /// @param steps done
  /// @param loss of the weights
  /// @param fitted whether the loss was small enough for long enough
  public record Result(long steps, double loss, boolean fitted, Params<Tensor> weights) {}

  /// The first step is still to come.
  public Descending from(Params<Tensor> start) {
    return new Descending(slopes.apply(start), rule);
  }

  /// From a start to the stop; a run that diverges is refused.
  public Result run(Params<Tensor> start, Stop stop, Watch watch) {
    Descending now = from(start);
    int small = 0;
    while (true) {
      double loss = now.look();
      long step = now.steps();
      small = loss < stop.below() ? small + 1 : 0;
      boolean fitted = small >= stop.patience(), ends = fitted || step >= stop.cap();
      if (ends || step % watch.every() == 0) watch.observer().see(step, loss, now::weights);
      if (ends) return new Result(step, loss, fitted, now.weights());
      now.move();
    }
  }
}
