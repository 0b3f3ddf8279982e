// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

/// A run whose numbers stopped being finite. The message names the step, the place and a remedy.
public final class Diverged extends ArithmeticException {
  private static final long serialVersionUID = 1;

  private final long step;
  private final String place;

  Diverged(long step, String place, String message) {
    super(message);
    this.step = step;
    this.place = place;
  }

  /// The step at which it was seen, from 1.
  public long step() {
    return step;
  }

  /// Where: `layer 2 (dense)`, `the loss itself`, `the inputs`, or `parameter 2.W`.
  public String place() {
    return place;
  }
}
