// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.DropoutMask;
import tacit.autodiff.kernel.Kernels;

/// Inverted dropout, `y = m x / (1 − rate)` with `mᵢ ∈ {0, 1}`, `P(mᵢ = 0) = rate`; any shape. VJP
/// `x̄ = m ȳ / (1 − rate)`, the same operation.
///
/// `mᵢ` is a function of the position `i` and the key, [DropoutMask] says which, so the mask is
/// nowhere stored: forward and backward, both types and every backend compute the same one. What is
/// dropped is 0 whatever it was.
///
/// @param rate probability of dropping, `0 ≤ rate < 1`
/// @param key the stream of the draws
/// @source Srivastava et al. 2014, section 10, with the scale moved into training; Salmon et al.
///   2011 for the draws
public record Dropout(double rate, long key) implements Op {
  public Dropout {
    var _ = new DropoutMask(rate, key); // refuses a rate that is none
  }

  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.dropout(x.getFirst(), rate, key);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> Var.of(this, yBar));
  }
}
