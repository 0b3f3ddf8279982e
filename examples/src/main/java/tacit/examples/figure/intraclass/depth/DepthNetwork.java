// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.depth;

import java.util.function.UnaryOperator;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.Backend;
import tacit.examples.sweep.Head;
import tacit.examples.sweep.Mlp;
import tacit.examples.sweep.Start;
import tacit.nn.Network;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Adam;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// Fully connected networks of 0 to 3 hidden layers of 32 rectifiers, one output, and 200 steps of
/// Adam at the rate 0.01 on the mean logistic loss of all points. Weights and biases start uniform
/// in `±1/√fanIn`.
record DepthNetwork(int hidden) {
  private static final int WIDTH = 32, STEPS = 200;
  private static final double RATE = 0.01;

  /// The blue class's probability beside that of the other, `(m, 2)` of points `(m, 2)`.
  UnaryOperator<Tensor> learned(Clouds clouds, Seed seed) {
    var samples = clouds.train();
    var recipe =
        Recipe.of(
                new Logistic(), Adam.of(RATE), samples.size(), Stop.after(STEPS), seed.child("run"))
            .with(DType.FLOAT64);
    var description = new Mlp(hidden, WIDTH, true, false, 0, 0, Head.LOGIT, Start.FAN_IN_UNIFORM);
    Network network = description.network(samples.inputShape(), 2);
    var engine = Backend.engine(1);
    var trainer = new Trainer(engine, network, recipe, samples);
    var start =
        trainer.from(description.values(network, seed.child("start")), network.initialState());
    Evaluator trained = trainer.evaluator(trainer.run(start, Listener.none()).progress());
    return points -> probabilities(trained, points);
  }

  private static Tensor probabilities(Evaluator trained, Tensor points) {
    int m = points.shape().size(0);
    double[] logits =
        trained
            .outputs(Samples.of(points, Tensor.zeros(DType.FLOAT64, Shape.of(m, 1))))
            .toDoubles();
    double[] p = new double[2 * m];
    for (int i = 0; i < m; i++) {
      p[2 * i + Clouds.BLUE] = 1 / (1 + Math.exp(-logits[i]));
      p[2 * i + Clouds.ORANGE] = 1 / (1 + Math.exp(logits[i]));
    }
    return Tensor.of(Shape.of(m, 2), p);
  }
}
