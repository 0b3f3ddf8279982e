// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import java.io.Serializable;
import tacit.autodiff.Seed;
import tacit.examples.Backend;
import tacit.nn.Network;
import tacit.nn.loss.Loss;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// How the networks of this chapter learn: descent with momentum 0.9, weight decay on all
/// parameters and added to the gradient, and a learning rate that falls along half a cosine to
/// 10⁻⁵, one step down after each epoch. FLOAT32, one thread, a new order every epoch; the last
/// batch of an epoch is what is left.
///
/// @param rate the learning rate of the first epoch
/// @param weightDecay of each step, times the learning rate
public record Training(int epochs, int batch, double rate, double weightDecay)
    implements Serializable {
  private static final double MOMENTUM = 0.9, LAST_RATE = 1e-5;

  /// 80 epochs in batches of 64 at the rate 0.1.
  public static Training of(double weightDecay) {
    return new Training(80, 64, 0.1, weightDecay);
  }

  public Training withEpochs(int other) {
    return new Training(other, batch, rate, weightDecay);
  }

  /// A trainer that stops after the last epoch.
  public Trainer trainer(Network network, Samples data, Loss loss, Seed seed) {
    long steps = Math.ceilDiv(data.size(), batch);
    var schedule = new Schedule.EachEpoch(new Schedule.Cosine(rate, LAST_RATE, epochs), steps);
    var descent = new Sgd(schedule, MOMENTUM, false, weightDecay);
    var recipe = Recipe.of(loss, descent, batch, Stop.after(epochs), seed);
    return new Trainer(Backend.engine(1), network, recipe, data);
  }
}
