// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

/// What is tried after the switch, in the words of tables and charts.
final class Tried {
  static final String STOP = "stop at separation";
  static final String ALL = "all images";
  static final String REDUCED = "smallest, chosen again";
  static final String FROZEN = "smallest at the switch";
  static final String RANDOM = "any, full rate";
  static final String LARGEST = "largest, full rate";
  static final String FAST = "chosen again, ten times the step";
  static final String UNSCALED = "chosen each step, full rate";
  static final String GEOMETRIC = "fewer at each selection";
  static final String MONOTONE = "fewer, none returns";
  static final String THRESHOLD = "below a margin";
  static final String MASS = "half of the pull";
  static final String MOVING = "statistics of the batch";
  static final String MOMENTUM = "momentum kept";
  static final String MOMENTUM_UNSCALED = "momentum kept, full rate";
  static final String SCRATCH_SMALLEST = "new network, smallest";
  static final String SCRATCH_RANDOM = "new network, any";

  private Tried() {}
}
