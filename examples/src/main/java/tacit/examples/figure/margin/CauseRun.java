// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.loss.MeanSquared;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// A network of [Perceptron] whose normalized margins are moved on purpose; one row, of what came
/// of them and of the test error. Data and start are those of the seed, whatever is done.
///
/// @param amount `τ` in thousandths, `α` or a share, by the way; 0 for none
record CauseRun(String data, Setup setup, Way way, double amount, long seed) implements Run {
  private static final long serialVersionUID = 1;
  private static final double SMALL = 0.003; // of α²: 3 % of the square of an example's targets

  /// What is done.
  enum Way {
    /// Cross-entropy until it is below 0.01.
    PLAIN("plain"),
    /// An example counts until its normalized margin is above `τ`.
    HELD("held at τ"),
    /// The mean square of outputs less `α` at the class and 0 elsewhere.
    TARGETS("targets of α"),
    /// A share of the labels is drawn anew; margins are by the labels that were taught.
    NOISE("random labels");

    final String word;

    Way(String word) {
      this.word = word;
    }
  }

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var lesson = Lesson.drawn(data, setup.images(), setup.tests(), root.child("data"));
    var network = Perceptron.of(lesson.inputs().shape().size(1), setup.width(), 1);
    var start = network.init(root.child("start"));
    var run = root.child("training");
    var trained =
        switch (way) {
          case PLAIN -> new Teaching(network, setup).untilSmallLoss(lesson, start, run);
          case HELD -> new HeldDescent(network, setup, amount / 1_000, run).run(lesson, start);
          case TARGETS -> toTargets(lesson, network, start, run);
          case NOISE -> {
            var told = lesson.withNoise(amount, root.child("noise"));
            yield new Teaching(network, setup).untilSmallLoss(told, start, run);
          }
        };
    var names = List.of("way", "amount", "seed");
    return MarginColumns.table(names, List.of(way.word, amount, seed), trained);
  }

  private Trained toTargets(Lesson lesson, Network network, Params<Tensor> start, Seed run) {
    var targets = Samples.of(lesson.inputs(), targets(lesson));
    var recipe =
        Recipe.of(
            new MeanSquared(), Sgd.of(rate(), 0), setup.batch(), Stop.after(setup.epochs()), run);
    var trainer = new Trainer(Teaching.engine(), network, recipe, targets);
    var stop = new LossBelow(trainer, targets, SMALL * amount * amount, setup.every());
    var end = trainer.run(trainer.from(start, network.initialState()), stop).progress();
    return new Trained(lesson, trainer.evaluator(end), end.epoch());
  }

  /// Outputs count for a tenth each, so steps can be larger than usual; larger targets make larger
  /// weights, which need smaller ones.
  private double rate() {
    return setup.rate() * Math.min(2, 3 / amount);
  }

  private Tensor targets(Lesson lesson) {
    int n = lesson.labels().size();
    double[] values = new double[n * Lesson.CLASSES];
    for (int i = 0; i < n; i++) values[i * Lesson.CLASSES + lesson.labels().get(i)] = amount;
    return Tensor.of(Shape.of(n, Lesson.CLASSES), values);
  }
}
