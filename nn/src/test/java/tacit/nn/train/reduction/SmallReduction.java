// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.BatchNorm;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Parameterization;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Engine;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// Thirty points of three classes far apart, and a network with one hidden layer that separates
/// them after a few epochs.
record SmallReduction(Network network, Recipe recipe, Samples data, Progress from) {
  static final int N = 30;
  static final int BATCH = 7;
  static final Weights LAW = new Weights(Parameterization.STANDARD, 2, OptionalDouble.empty());

  static SmallReduction plain(Seed seed) {
    return of(seed, Serial.of(Dense.of(40, LAW), new Relu(), Dense.of(3, LAW)), 0, 20);
  }

  static SmallReduction normalized(Seed seed) {
    return of(
        seed, Serial.of(Dense.of(40, LAW), new BatchNorm(), new Relu(), Dense.of(3, LAW)), 0.9, 20);
  }

  /// As it starts.
  static SmallReduction untrained(Seed seed) {
    return of(seed, Serial.of(Dense.of(40, LAW), new Relu(), Dense.of(3, LAW)), 0, 0);
  }

  private static SmallReduction of(Seed seed, Serial layers, double momentum, int epochs) {
    Network network = new Network(layers, Shape.of(4));
    Sgd sgd = Sgd.of(0.05, momentum);
    Recipe recipe =
        Recipe.of(new SoftmaxCrossEntropy(), sgd, BATCH, Stop.after(epochs), seed)
            .with(DType.FLOAT64);
    Samples data = points(seed);
    Trainer trainer = new Trainer(engine(), network, recipe, data);
    var trained = trainer.run(Listener.none()).progress();
    return new SmallReduction(network, recipe, data, trained);
  }

  private static Samples points(Seed seed) {
    var random = seed.child("points").generator();
    double[] x = new double[N * 4];
    int[] y = new int[N];
    for (int i = 0; i < N; i++) {
      y[i] = i % 3;
      for (int j = 0; j < 4; j++) x[4 * i + j] = 0.3 * random.nextGaussian() + (j == y[i] ? 3 : 0);
    }
    return Samples.of(Tensor.of(Shape.of(N, 4), x), Indices.of(y));
  }

  static Engine engine() {
    return Engine.of(ScalarKernels::new);
  }

  ReductionReport run(DataReduction how, long steps) {
    return how.run(engine(), network, recipe, data, from, steps);
  }

  ReductionReport run(DataReduction how, Recipe other, long steps) {
    return how.run(engine(), network, other, data, from, steps);
  }

  /// Margins of the network of a progress.
  double[] margins(Progress at) {
    Tensor logits = new Trainer(engine(), network, recipe, data).evaluator(at).outputs(data);
    int[] all = IntStream.range(0, N).toArray();
    var labels = data.batch(DType.FLOAT64, all).targets().labelsFor("test").classes();
    return margin(logits, labels);
  }

  /// The output of the right class less the largest other.
  static double[] margin(Tensor logits, Indices labels) {
    int k = logits.shape().size(1);
    return IntStream.range(0, labels.size())
        .mapToDouble(i -> {
          double right = logits.get(i, labels.get(i));
          double other =
              IntStream.range(0, k)
                  .filter(j -> j != labels.get(i))
                  .mapToDouble(j -> logits.get(i, j))
                  .max()
                  .orElseThrow();
          return right - other;
        })
        .toArray();
  }

  static DataReduction keeping(ReductionSchedule schedule) {
    return DataReduction.of(schedule, SmallReduction::margin).every(3);
  }

  static double[] numbers(Progress at) {
    return at.params().values().stream()
        .flatMapToDouble(t -> Arrays.stream(t.toDoubles()))
        .toArray();
  }
}
