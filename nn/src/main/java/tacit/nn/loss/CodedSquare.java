// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import tacit.autodiff.Var;

/// Square loss on labels written as numbers, `ℓᵢ = 1/k Σⱼ (fᵢⱼ − c(yᵢ)ⱼ)²`: the mean squared error
/// against the code `c` of the class.
///
/// - Shapes: outputs `f: (n, k)`, labels `y: (n)`; a single output has the two classes 0 and 1
public record CodedSquare(Code code) implements Loss {
  /// How a class is written as numbers.
  public enum Code {
    /// 1 at the class, 0 elsewhere.
    ONE_HOT,
    /// 1 at the class, −1 elsewhere.
    PLUS_MINUS
  }

  @Override
  public Var each(Var outputs, Targets targets) {
    double miss =
        switch (code) {
          case ONE_HOT -> 0;
          case PLUS_MINUS -> -1;
        };
    Targets.Labels labels = targets.labelsFor("square loss");
    return MeanSquared.of(
        outputs, labels.coded("square loss", outputs.shape(), outputs.value().dtype(), 1, miss));
  }
}
