// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.train.ShippedArch;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.GlobalAveragePool;
import tacit.nn.MaxPool;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPairs;
import tacit.nn.loss.Logistic;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.loss.Targets;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Batch;
import tacit.nn.train.Engine;
import tacit.nn.train.GradientStep;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;

/// One training step (forward, backward, SGD with momentum) of networks in FLOAT32, to time. The
/// scripts `training_speed.py` and `gradient_change_speed.py` of `examples/crosscheck` time the
/// same steps in PyTorch.
public final class TrainingSteps {
  private static final Weights LAW = Weights.standard(2, 0);
  private static final int CLASSES = 10;

  private TrainingSteps() {}

  /// One network and the size of its batches, perhaps with a penalty.
  public record Case(
      String name, Network network, int batchSize, Optional<InputGradientChange> change) {
    public Case(String name, Network network, int batchSize) {
      this(name, network, batchSize, Optional.empty());
    }
  }

  /// The network of the figure `htf/is-same-class`, without a penalty and with it.
  static List<Case> withPenalty() {
    var network = new Network(ShippedArch.read("is-same-class.json"), Shape.of(8, 128, 1));
    var patches = new PatchPairs.TwoPatches(Patch.square(1, 1, 7), Patch.square(1, 120, 7));
    var change = Optional.of(InputGradientChange.of(0.3, patches));
    return List.of(
        new Case("pairs-batch-32-plain", network, 32),
        new Case("pairs-batch-32-penalty", network, 32, change));
  }

  /// The four networks, small to large.
  public static List<Case> cases() {
    return List.of(
        new Case("mlp-128-batch-32", mlp(128), 32),
        new Case("mlp-512-batch-128", mlp(512), 128),
        new Case("mlp-2048-batch-128", mlp(2048), 128),
        new Case("cnn-28x28-batch-64", cnn(), 64));
  }

  private static Network mlp(int width) {
    return new Network(
        Serial.of(
            Dense.of(width, LAW),
            new Relu(),
            Dense.of(width, LAW),
            new Relu(),
            Dense.of(CLASSES, LAW)),
        Shape.of(784));
  }

  private static Network cnn() {
    return new Network(
        Serial.of(
            conv(32),
            new Relu(),
            conv(32),
            new Relu(),
            MaxPool.of(Shape.of(2, 2)),
            conv(64),
            new Relu(),
            new GlobalAveragePool(),
            Dense.of(CLASSES, LAW)),
        Shape.of(28, 28, 1));
  }

  private static Conv conv(int channels) {
    return Conv.of(channels, Shape.of(3, 3), Padding.SAME, LAW);
  }

  /// One step on the same batch, from where the last one ended.
  static Runnable on(Case one, int threads) {
    return on(one, Engine.of(buffers -> Cpu.kernels(threads, buffers)));
  }

  /// The same on any kernels.
  static Runnable on(Case one, Engine engine) {
    return new Run(one, engine)::step;
  }

  /// Steps on one batch, again and again.
  private static final class Run {
    private final GradientStep gradient;
    private final Batch batch;
    private Progress now;

    Run(Case one, Engine engine) {
      RandomGenerator random = new Seed(0).generator();
      Shape x = Shape.of(one.batchSize()).concat(one.network().example());
      int outputs = one.network().output().size(0);
      int[] y = random.ints(one.batchSize(), 0, Math.max(2, outputs)).toArray();
      batch = new Batch(Tensor.gaussian(random, x.toArray()).to(DType.FLOAT32), Targets.labels(y));
      Recipe recipe =
          Recipe.of(
              outputs == 1 ? new Logistic() : new SoftmaxCrossEntropy(),
              Sgd.of(0.01, 0.9),
              one.batchSize(),
              Stop.after(1),
              new Seed(0));
      gradient =
          new GradientStep(engine, one.network(), one.change().map(recipe::with).orElse(recipe));
      var params = one.network().init(new Seed(0)).map(w -> w.to(DType.FLOAT32));
      now =
          new Progress(
              0,
              params,
              one.network().initialState().map(w -> w.to(DType.FLOAT32)),
              recipe.optimizer().start(params),
              0);
    }

    void step() {
      GradientStep.Result made = gradient.takeInPlace(now, batch, new Seed(0));
      now = new Progress(0, made.params(), made.statistics(), made.optimizer(), 0);
    }
  }
}
