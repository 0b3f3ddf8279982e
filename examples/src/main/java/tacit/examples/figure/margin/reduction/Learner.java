// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.util.List;
import tacit.examples.figure.margin.Perceptron;
import tacit.nn.BatchNorm;
import tacit.nn.Network;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;

/// Two ways to come to the switch and to go on.
enum Learner {
  /// No normalization; gradient descent at 0.1 to a mean cross-entropy below 0.01.
  PLAIN("plain"),
  /// Batch normalization after both hidden layers; gradient descent at 0.05, after 41 epochs at
  /// 0.005, with momentum 0.9 and weight decay 0.0005, to separation.
  NORMALIZED("batch normalization");
  private static final double DECAY = 5e-4, MOMENTUM = 0.9;
  private static final int SLOWER_AFTER = 41;

  private final String words;

  Learner(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  Network network(int inputs, int width) {
    List<BatchNorm> between = this == PLAIN ? List.of() : List.of(new BatchNorm());
    return Perceptron.of(inputs, width, 1, List.copyOf(between));
  }

  /// The learning rate `η` at the switch.
  double rate() {
    return this == PLAIN ? 0.1 : 0.05;
  }

  /// The mean loss below which the training may end.
  double lossBelow() {
    return this == PLAIN ? 0.01 : Double.POSITIVE_INFINITY;
  }

  /// Up to the switch.
  Sgd descent(int stepsAnEpoch) {
    if (this == PLAIN) return Sgd.of(rate(), 0);
    long slower = (long) SLOWER_AFTER * stepsAnEpoch;
    var rates = new Schedule.StepDecay(Schedule.constant(rate()), 0.1, List.of(slower));
    return new Sgd(rates, MOMENTUM, false, DECAY);
  }

  /// From the switch on: no momentum.
  Sgd after() {
    return after(rate(), 0);
  }

  /// With the momentum of before.
  Sgd afterWithMomentum() {
    return after(rate(), MOMENTUM);
  }

  Sgd after(double rate, double momentum) {
    return new Sgd(Schedule.constant(rate), momentum, false, this == PLAIN ? 0 : DECAY);
  }
}
