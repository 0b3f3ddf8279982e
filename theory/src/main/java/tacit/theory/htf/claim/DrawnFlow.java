// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.nn.Params;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.MatrixFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.Start;
import tacit.theory.htf.FactorizationFlow;

/// A factorization that learns a drawn target, `L(W) = ‖W − T‖² / 2`, from a drawn start.
record DrawnFlow(Factorization model, Params<Tensor> start, Tensor target) {
  /// A matrix of depth 3, a CP sum of order 3, a tree of order 4.
  static List<Factorization> models() {
    return List.of(
        MatrixFactorization.of(3, 3, 3),
        CpFactorization.of(Shape.of(3, 3, 3), 2),
        HierarchicalFactorization.of(ModeTree.perfect(4, 2), Shape.of(2, 2, 2, 2), 2));
  }

  static String name(Factorization model) {
    return switch (model) {
      case MatrixFactorization f -> "matrix of depth " + f.depth();
      case CpFactorization f -> "CP of order " + f.order();
      case HierarchicalFactorization f -> "tree " + f.tree().text();
    };
  }

  /// A check of a product of matrices, with what it was made on.
  static Check told(Check check, MatrixFactorization model) {
    return check
        .with("L", model.depth())
        .with("shape", model.shape().toString())
        .with("start", check.assumed() ? "balanced" : "Gaussian");
  }

  static DrawnFlow of(Factorization model, Start start, Seed seed) {
    int[] sizes = model.shape().toArray();
    Tensor target = Tensor.gaussian(seed.child("target").generator(), sizes);
    return new DrawnFlow(model, start.of(model, seed.child("w")), target);
  }

  Tensor slope(Tensor end) {
    return Numbers.plus(end, -1, target);
  }

  FactorizationFlow flow(double h) {
    return new FactorizationFlow(model, this::slope, h);
  }

  /// Weights after a step of `2h` and the slope there of some numbers along the flow, by
  /// differences of fourth order: an error of `h⁴` times a fifth derivative over 30.
  <R> R atSlope(double h, Function<Params<Tensor>, double[]> numbers, AtSlope<R> then) {
    var flow = flow(h);
    Params<Tensor> w = start, middle = start;
    double[] slope = new double[numbers.apply(w).length];
    double[] share = {1, -8, 0, 8, -1};
    for (int k = 0; k < share.length; k++) {
      double s = share[k] / (12 * h);
      double[] here = numbers.apply(w);
      Arrays.setAll(slope, i -> slope[i] + s * here[i]);
      if (k == 2) middle = w;
      w = flow.step(w);
    }
    return then.of(middle, slope);
  }

  /// What is made of weights and the slope of numbers there.
  @FunctionalInterface
  interface AtSlope<R> {
    R of(Params<Tensor> w, double[] slope);
  }
}
