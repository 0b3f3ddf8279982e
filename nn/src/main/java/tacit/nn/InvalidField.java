// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

/// A layer's hyperparameter that is out of its range: `dropout: rate 1.5 is not in [0, 1)`.
public final class InvalidField extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final String problem;

  /// @param field as ARCH.json spells it: `weight_variance`, `kernel[0]`
  /// @param problem what the value is and must be: `1.5 is not in [0, 1)`
  public InvalidField(String layer, String field, String problem) {
    super(layer + ": " + field + " " + problem);
    this.field = field;
    this.problem = problem;
  }

  public String field() {
    return field;
  }

  public String problem() {
    return problem;
  }

  static double finite(String layer, String field, double value) {
    if (!Double.isFinite(value)) {
      throw new InvalidField(layer, field, value + " is not a finite number");
    }
    return value;
  }

  static double notNegative(String layer, String field, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new InvalidField(layer, field, value + " is not a finite number of 0 or more");
    }
    return value;
  }

  static void atLeastOne(String layer, String field, int value) {
    if (value < 1) throw new InvalidField(layer, field, value + " is not 1 or more");
  }
}
