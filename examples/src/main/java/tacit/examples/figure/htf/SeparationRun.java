// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.linalg.Svd;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.factorization.Completion;
import tacit.nn.factorization.FactorizationDescent;
import tacit.nn.factorization.FactorizationDescent.Stop;
import tacit.nn.factorization.FactorizationDescent.Watch;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.TensorLoss;
import tacit.nn.optim.GroupRmsProp;
import tacit.theory.htf.EffectiveRank;
import tacit.theory.htf.Matricization;
import tacit.theory.htf.NumericalRank;
import tacit.theory.htf.SeparationGrid;
import tacit.theory.htf.SeparationRank;

/// The product-pooling network of [Learner#TREE], or a narrower one, while it learns: its
/// separation rank for two regions, by its values on a grid of Gaussian inputs, beside the rank of
/// its end tensor. Both are ranks to rounding.
///
/// @param width of the network; with 36 every tensor is possible
/// @param std standard deviation of the start
/// @param every steps between rows
/// @param grid settings of each side
record SeparationRun(int width, double std, int every, int grid, long seed) implements Run {
  private static final long serialVersionUID = 1;
  private static final double RATE = 0.01;
  private static final long STEPS = 6000;
  private static final Learner LEARNER = Learner.TREE;

  @Override
  public Table rows() {
    var draw = new Seed(seed);
    Tensor target = LEARNER.target(draw.child("target"));
    var random = draw.child("observed").generator();
    var loss = Completion.drawn(random, target, LEARNER.observed(), TensorLoss.Factor.MEAN);
    var f = HierarchicalFactorization.of(ModeTree.perfect(4, 2), target.shape(), width);
    List<List<Object>> rows = new ArrayList<>();
    var inputs = draw.child("inputs");
    Kernels on = Cpu.kernels(1, Buffers.fresh());
    var watch =
        new Watch(
            every,
            (step, _, weights) -> {
              var network = new SeparationGrid(f, weights.get(), grid, on);
              Tensor end = f.endTensor(weights.get());
              Seed drawn = inputs.child(step);
              rows.add(row(step, "{0, 1}", network, end, drawn, 0, 1));
              rows.add(row(step, "{0, 2}", network, end, drawn, 0, 2));
            });
    FactorizationDescent.of(f, loss, GroupRmsProp.of(RATE))
        .run(new GaussianStart(std).of(f, draw.child("start")), new Stop(0, 1, STEPS), watch);
    return new Table(
        List.of(
            "width",
            "iteration",
            "region",
            "rank",
            "grid_rank",
            "effective_rank",
            "grid_effective_rank",
            "determined"),
        rows);
  }

  private List<Object> row(
      long step, String region, SeparationGrid network, Tensor end, Seed inputs, int... modes) {
    var values = network.values(inputs.generator(), modes);
    var outside = SeparationRank.of(values, NumericalRank.tolerance(values.shape()));
    Tensor matrix = Matricization.of(end, modes);
    return List.of(
        width,
        step,
        region,
        NumericalRank.of(matrix),
        outside.rank(),
        EffectiveRank.of(matrix),
        outside.effectiveRank(),
        determined(matrix) ? "yes" : "no");
  }

  /// Whether no singular value is so near the rounding that a factor well within what a grid of
  /// Gaussian inputs changes it by would count it otherwise.
  private static boolean determined(Tensor matrix) {
    double[] sigma = Svd.sigmaOf(matrix).toDoubles();
    double tolerance = NumericalRank.tolerance(matrix.shape()) * sigma[0];
    return Arrays.stream(sigma).noneMatch(s -> s > tolerance / 8 && s < 1000 * tolerance);
  }
}
