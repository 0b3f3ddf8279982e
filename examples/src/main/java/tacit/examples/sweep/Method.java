// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import tacit.nn.optim.Adam;
import tacit.nn.optim.Optimizer;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;

/// How steps are made of gradients.
public enum Method {
  /// Stochastic gradient descent, with momentum if there is one.
  SGD,
  /// Adam at a hundredth of the rate, so that both methods learn at rates of one grid (Carbonnelle
  /// 2022, thesis, chapter 2).
  ADAM;

  private static final double HUNDREDTH = 0.01;

  Optimizer of(Schedule rate, double momentum, double weightDecay) {
    return switch (this) {
      case SGD -> new Sgd(rate, momentum, false, weightDecay);
      case ADAM -> new Adam(new Schedule.Scaled(rate, HUNDREDTH), 0.9, 0.999, 1e-8, weightDecay);
    };
  }
}
