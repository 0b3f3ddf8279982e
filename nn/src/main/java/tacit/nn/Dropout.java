// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;

/// Inverted dropout: in training `y = m x / ρ` with independent `m ∈ {0, 1}`, `P(m = 1) = ρ = 1 −
/// rate`, so that `E y = x`; in inference `y = x`. Any shape.
///
/// @param rate probability of dropping, `0 ≤ rate < 1`
/// @source Srivastava et al. 2014, section 10, with the scale moved into training
public record Dropout(double rate) implements Layer {
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new InvalidField("dropout", "rate", rate + " is not in [0, 1)");
    }
  }

  @Override
  public Shape output(Shape example) {
    return example;
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    if (!pass.training() || rate == 0) return x;
    return x.dropout(rate, pass.seed().generator());
  }
}
