// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;
import tacit.examples.demo.ComponentsHistory.Moment;
import tacit.nn.Params;
import tacit.nn.factorization.Completion;
import tacit.nn.factorization.FactorizationDescent;
import tacit.nn.factorization.FactorizationDescent.Stop;
import tacit.nn.factorization.FactorizationDescent.Watch;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.OrderFourTarget;
import tacit.nn.factorization.TensorLoss;
import tacit.nn.optim.GroupRmsProp;
import tacit.theory.htf.LocalComponents;
import tacit.theory.htf.Matricization;

/// Lets a tree of factorizations see half of a tensor of rank 3 along the tree, from small weights,
/// and looks at it every so many steps.
///
/// @param seed of the tensor, of the entries that are seen and of the start
record ComponentsRun(Seed seed) {
  static final int COMPONENTS = 3;

  private static final int SIZE = 6, WIDTH = SIZE * SIZE, ENTRIES = WIDTH * WIDTH, EVERY = 25;
  private static final double START = 0.03, RATE = 0.01;
  private static final Stop STOP = new Stop(5e-5, 100, 25_000);
  private static final int SHOWN = 6;
  private static final int[] ROWS = {0, 1};

  ComponentsHistory history() {
    long start = System.nanoTime();
    Tensor target = OrderFourTarget.drawn(SIZE, seed.child("target"), 28, 18, 12).tensor();
    var random = seed.child("observed").generator();
    var seen = Completion.drawn(random, target, ENTRIES / 2, TensorLoss.Factor.MEAN);
    var tree =
        HierarchicalFactorization.of(
            ModeTree.perfect(4, 2), Shape.of(SIZE, SIZE, SIZE, SIZE), WIDTH);
    var moments = new ArrayList<Moment>();
    FactorizationDescent.of(tree, seen, GroupRmsProp.of(RATE))
        .run(
            new GaussianStart(START).of(tree, seed.child("start")),
            STOP,
            new Watch(
                EVERY,
                (step, _, weights) -> moments.add(moment(step, tree, weights.get(), target))));
    return new ComponentsHistory(
        SIZE,
        ENTRIES / 2,
        WIDTH,
        moments,
        Matricization.of(seen.values(), ROWS),
        Matricization.of(target, ROWS),
        (System.nanoTime() - start) * 1e-9);
  }

  private static Moment moment(
      long step, HierarchicalFactorization tree, Params<Tensor> w, Tensor target) {
    var node = tree.tree().find(ROWS).orElseThrow();
    Tensor end = tree.endTensor(w), matrix = Matricization.of(end, ROWS);
    return new Moment(
        step,
        largest(LocalComponents.norms(tree, w, node)),
        largest(Svd.sigmaOf(matrix).toDoubles()),
        error(end.toDoubles(), target.toDoubles()),
        matrix);
  }

  private static List<Double> largest(double... values) {
    return Arrays.stream(values).boxed().sorted(Comparator.reverseOrder()).limit(SHOWN).toList();
  }

  /// `‖W − W*‖ / ‖W*‖`.
  private static double error(double[] end, double... target) {
    double off = 0, all = 0;
    for (int i = 0; i < end.length; i++) {
      off += (end[i] - target[i]) * (end[i] - target[i]);
      all += target[i] * target[i];
    }
    return Math.sqrt(off / all);
  }
}
