// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.pathfinder;

import java.util.ArrayList;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Parameterization;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.data.Augmentation;
import tacit.nn.data.PathfinderSet;
import tacit.nn.data.Split;
import tacit.nn.data.Standardization;
import tacit.nn.data.pathfinder.PathfinderParams;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Engine;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// A convolutional network learns Pathfinder pictures of 40 × 40 pixels: six times `conv 3 × 3,
/// batch norm, ReLU` with strides 1, 2, 1, 2, 1, 2, then the mean over pixels and one number. Each
/// output of the last convolution sees 29 × 29 pixels.
///
/// @param length paddles of a path
/// @param images how many to learn from
/// @param tests how many to be tested on
record SmallRun(int length, int images, int tests, int epochs, long seed) implements Run {
  private static final long serialVersionUID = 1;
  private static final int THREADS = 1;
  static final int[][] CHANNELS_AND_STRIDES = {
    {16, 1}, {16, 2}, {32, 1}, {32, 2}, {32, 1}, {32, 2}
  };

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var params = PathfinderParams.lite40(length);
    Split split =
        new PathfinderSet(params, images, tests, root.child("data")).draw(THREADS, _ -> {});
    var by = Standardization.perChannel(split.train());
    var train = Samples.of(split.train().standardized(by));
    var test = Samples.of(split.test().standardized(by));
    var engine = Engine.of(buffers -> Cpu.kernels(THREADS, buffers));
    var network = new Network(network(), split.train().inputShape());
    var trainer = new Trainer(engine, network, recipe(root), train);
    var rows = new Rows(trainer, test);
    trainer.run(rows);
    return rows.table;
  }

  private Recipe recipe(Seed root) {
    return Recipe.of(new Logistic(), Sgd.of(0.02, 0.9), 64, Stop.after(epochs), root)
        .with(new Augmentation.SquareSymmetry());
  }

  /// Start values as wide as PyTorch's usual ones, `1/(3 fanIn)`.
  static Layer network() {
    var layers = new ArrayList<Layer>();
    for (int[] each : CHANNELS_AND_STRIDES) {
      layers.add(conv(each[0], each[1]));
      layers.add(new BatchNorm());
      layers.add(new Relu());
    }
    layers.add(new GlobalAveragePool());
    layers.add(Dense.of(1, Weights.standard(1.0 / 3, 1.0 / 96)));
    return new Serial(layers);
  }

  private static Layer conv(int channels, int stride) {
    var weights = new Weights(Parameterization.STANDARD, 1.0 / 3, OptionalDouble.empty());
    return new Conv(
        OptionalInt.of(channels), Shape.of(3, 3), Shape.of(stride, stride), Padding.SAME, weights);
  }

  /// One row an epoch.
  private final class Rows implements Listener {
    private final Trainer trainer;
    private final Samples test;
    private Table table =
        Table.of("length", "seed", "epoch", "loss", "train_accuracy", "test_accuracy", "seconds");

    Rows(Trainer trainer, Samples test) {
      this.trainer = trainer;
      this.test = test;
    }

    @Override
    public void epoch(EpochReport report, Progress progress) {
      double accuracy = trainer.score(progress, test).accuracy().orElseThrow();
      var seen = report.batches();
      table =
          table.row(
              length,
              seed,
              report.epoch(),
              seen.loss(),
              seen.accuracy().orElseThrow(),
              accuracy,
              report.timeSeconds());
    }
  }
}
