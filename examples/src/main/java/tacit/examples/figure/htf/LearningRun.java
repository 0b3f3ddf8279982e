// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.Params;
import tacit.nn.factorization.Completion;
import tacit.nn.factorization.FactorizationDescent;
import tacit.nn.factorization.FactorizationDescent.Watch;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.TensorLoss;
import tacit.nn.optim.GroupRmsProp;
import tacit.theory.htf.EffectiveRank;

/// Completion of a tensor by a factorization from a Gaussian start: every so many steps the loss,
/// the error of all entries, and the sizes of what is learned, largest first.
///
/// @param std standard deviation of the start
/// @param every steps between rows; 0 for only the last
record LearningRun(Learner learner, double std, int every, long seed) implements Run {
  private static final long serialVersionUID = 1;
  private static final double RATE = 0.01;

  /// How many sizes a row has.
  static final int SHOWN = 7;

  static final List<String> COLUMNS =
      List.of(
          "model",
          "std",
          "seed",
          "iteration",
          "loss",
          "error",
          "zero_fill_error",
          "quantity",
          "effective_rank",
          "v1",
          "v2",
          "v3",
          "v4",
          "v5",
          "v6",
          "v7");

  @Override
  public Table rows() {
    var draw = new Seed(seed);
    Tensor target = learner.target(draw.child("target"));
    var loss =
        Completion.drawn(
            draw.child("observed").generator(), target, learner.observed(), TensorLoss.Factor.MEAN);
    var f = learner.factorization();
    var sheet = new Sheet(target, distance(loss.values(), target));
    long[] last = {-1};
    var watch =
        new Watch(
            every == 0 ? Integer.MAX_VALUE : every,
            (step, value, weights) -> {
              if (every == 0 && step == 0) return;
              if (last[0] != step) sheet.add(step, value, weights);
              last[0] = step;
            });
    FactorizationDescent.of(f, loss, GroupRmsProp.of(RATE))
        .run(new GaussianStart(std).of(f, draw.child("start")), learner.stop(), watch);
    return new Table(COLUMNS, sheet.rows);
  }

  /// The rows so far.
  private final class Sheet {
    private final Tensor target;
    private final double zeroFill;
    private final List<List<Object>> rows = new ArrayList<>();

    Sheet(Tensor target, double zeroFill) {
      this.target = target;
      this.zeroFill = zeroFill;
    }

    void add(long step, double loss, Supplier<Params<Tensor>> weights) {
      Params<Tensor> w = weights.get();
      Tensor end = learner.factorization().endTensor(w);
      double error = distance(end, target);
      for (Sizes sizes : Sizes.of(learner, w, end)) {
        List<Object> row = new ArrayList<>();
        row.addAll(List.of(learner.word(), std, seed, step, loss, error, zeroFill));
        row.add(sizes.quantity());
        row.add(EffectiveRank.ofSingularValues(sizes.values()));
        Arrays.stream(sizes.largest(SHOWN)).forEach(row::add);
        rows.add(row);
      }
    }
  }

  /// `‖a − b‖ / ‖b‖`.
  private static double distance(Tensor a, Tensor b) {
    double[] x = a.toDoubles(), y = b.toDoubles();
    double apart = 0, size = 0;
    for (int i = 0; i < x.length; i++) {
      apart += (x[i] - y[i]) * (x[i] - y[i]);
      size += y[i] * y[i];
    }
    return Math.sqrt(apart / size);
  }
}
