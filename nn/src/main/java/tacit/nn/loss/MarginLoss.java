// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// A loss that depends on the margin alone, `ℓᵢ = φ(qᵢ)` with `φ` falling. The margin is `qᵢ = fᵢ`
/// of class 1 and `−fᵢ` of class 0 for a single output, else `qᵢ = fᵢ[yᵢ] − max_{j ≠ yᵢ} fᵢ[j]`: it
/// is positive where the example is classified correctly.
///
/// - Shapes: outputs `f: (n, k)`, labels `y: (n)`, margins `q: (n)`
public sealed interface MarginLoss extends Loss permits Exponential, Logistic, Hinge {
  /// `φ(q)`, element by element.
  Var phi(Var margins);

  /// Name in messages.
  String name();

  @Override
  default Var each(Var outputs, Targets targets) {
    return phi(margins(outputs, targets.labelsFor(name())));
  }

  private Var margins(Var outputs, Targets.Labels labels) {
    boolean single = outputs.shape().size(-1) == 1;
    Tensor own = labels.coded(name(), outputs.shape(), outputs.value().dtype(), 1, single ? -1 : 0);
    Var signed = outputs.times(outputs.like(own));
    if (single) return signed.reshape(Shape.of(labels.count()));
    Var others = outputs.like(Double.NEGATIVE_INFINITY).where(own, outputs);
    return signed.sum(1).minus(others.max(1));
  }
}
