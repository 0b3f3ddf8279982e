// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.io.Serializable;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.nn.loss.Loss;
import tacit.nn.optim.Schedule;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;

/// How a network of a sweep is trained.
///
/// @param rate learning rate of the first epoch
/// @param momentum of [Method#SGD]
/// @param batch examples a step
/// @param epochs the most
/// @param drop where the rate falls
/// @param lossBelow the training ends before, once the mean loss over the training set is below
///   this; 0 for never
public record Descent(
    Method method,
    double rate,
    double momentum,
    double weightDecay,
    int batch,
    Variation variation,
    int epochs,
    RateDrop drop,
    double lossBelow)
    implements Serializable {
  /// Without momentum, weight decay, augmentation and an end before the last epoch.
  public static Descent of(double rate, int batch, int epochs, RateDrop drop) {
    return new Descent(Method.SGD, rate, 0, 0, batch, Variation.NONE, epochs, drop, 0);
  }

  /// @param samples of the training set
  Recipe recipe(Loss loss, Shape example, int samples, Seed seed) {
    long steps = Math.ceilDiv(samples, batch);
    var optimizer = method.of(schedule(steps), momentum, weightDecay);
    return Recipe.of(loss, optimizer, batch, stop(), seed).with(variation.of(example));
  }

  private Schedule schedule(long stepsAnEpoch) {
    var at = drop.epochs().stream().map(epoch -> epoch * stepsAnEpoch).toList();
    return new Schedule.StepDecay(Schedule.constant(rate), drop.factor(), at);
  }

  private Stop stop() {
    return lossBelow > 0 ? Stop.after(epochs).orLossBelow(lossBelow) : Stop.after(epochs);
  }

  public Descent with(Method other) {
    return new Descent(
        other, rate, momentum, weightDecay, batch, variation, epochs, drop, lossBelow);
  }

  public Descent withRate(double other) {
    return new Descent(
        method, other, momentum, weightDecay, batch, variation, epochs, drop, lossBelow);
  }

  public Descent withMomentum(double other) {
    return new Descent(method, rate, other, weightDecay, batch, variation, epochs, drop, lossBelow);
  }

  public Descent withWeightDecay(double other) {
    return new Descent(method, rate, momentum, other, batch, variation, epochs, drop, lossBelow);
  }

  public Descent withBatch(int other) {
    return new Descent(
        method, rate, momentum, weightDecay, other, variation, epochs, drop, lossBelow);
  }

  public Descent with(Variation other) {
    return new Descent(method, rate, momentum, weightDecay, batch, other, epochs, drop, lossBelow);
  }

  public Descent withEpochs(int other) {
    return new Descent(
        method, rate, momentum, weightDecay, batch, variation, other, drop, lossBelow);
  }

  public Descent with(RateDrop other) {
    return new Descent(
        method, rate, momentum, weightDecay, batch, variation, epochs, other, lossBelow);
  }

  public Descent untilLossBelow(double other) {
    return new Descent(method, rate, momentum, weightDecay, batch, variation, epochs, drop, other);
  }
}
