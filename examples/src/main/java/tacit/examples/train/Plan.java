// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.nn.loss.Loss;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Adam;
import tacit.nn.optim.Optimizer;
import tacit.nn.optim.Schedule;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;

/// How long and how fast a network learns, before the data is known: times are in epochs here and
/// become steps in [#recipe]. The defaults are those of `tacit train` and of the demo.
///
/// @param learningRate the highest rate
/// @param warmUpEpochs how long the rate rises to it
public record Plan(
    int epochs, int batchSize, double learningRate, Decay decay, double warmUpEpochs) {
  /// How the learning rate falls.
  public enum Decay {
    /// Not at all.
    CONSTANT,
    /// As half a cosine, to 0 at the end.
    COSINE,
    /// To a tenth after half of the epochs, and to a hundredth after three quarters.
    STEP
  }

  /// An optimizer that is still without its learning rate.
  @FunctionalInterface
  public interface Rule {
    Optimizer at(Schedule learningRate);
  }

  public static Plan standard() {
    return new Plan(10, 64, 2e-3, Decay.COSINE, 0);
  }

  public Plan withEpochs(int other) {
    return new Plan(other, batchSize, learningRate, decay, warmUpEpochs);
  }

  /// Adam on the cross-entropy, as the demo trains.
  public Recipe recipe(int examples, Seed seed) {
    Rule adam = rate -> new Adam(rate, 0.9, 0.999, 1e-8, 0);
    return recipe(examples, adam, new SoftmaxCrossEntropy(), seed);
  }

  public Recipe recipe(int examples, Rule rule, Loss loss, Seed seed) {
    Optimizer optimizer = rule.at(schedule(examples));
    return Recipe.of(loss, optimizer, batchSize, Stop.after(epochs), seed);
  }

  /// The rate at every step of a training set of so many examples.
  public Schedule schedule(int examples) {
    long epoch = Math.ceilDiv(examples, batchSize);
    long steps = Math.max(1, epoch * epochs);
    Schedule falling =
        switch (decay) {
          case CONSTANT -> Schedule.constant(learningRate);
          case COSINE -> new Schedule.Cosine(learningRate, 0, steps);
          case STEP ->
              new Schedule.StepDecay(
                  Schedule.constant(learningRate), 0.1, List.of(steps / 2, steps * 3 / 4));
        };
    long rising = Math.round(warmUpEpochs * epoch);
    return rising == 0 ? falling : new Schedule.WarmUp(rising, falling);
  }
}
