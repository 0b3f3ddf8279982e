// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Params;

/// A tensor as a function of small weight matrices, `W = F(w₀, w₁, …)`, the *end tensor*. Like a
/// layer it is a record of its sizes and owns no numbers; weights are FLOAT64.
///
/// Its gradient is there in two ways that must agree: [#apply] remembers its history for the chain
/// rule, [#closedForm] has the derivative worked out.
public sealed interface Factorization
    permits MatrixFactorization, CpFactorization, HierarchicalFactorization {
  /// `D_n`, the size of each mode of the end tensor.
  List<Integer> modes();

  /// Sizes of the end tensor; refused where it would have more than 2^24 entries.
  default Shape shape() {
    return new EndTensorSize(modes()).shape();
  }

  /// Number of entries of the end tensor, formed or not; at most `Long.MAX_VALUE`.
  default long endTensorCount() {
    return new EndTensorSize(modes()).count();
  }

  /// Names and shapes of the weights.
  Params<Shape> parameters();

  /// The end tensor, with its history.
  Var apply(Params<Var> w);

  /// `⟨x₀ ⊗ x₁ ⊗ ⋯, W⟩` without the end tensor: for sizes of which no memory holds it, too.
  double evaluate(Params<Tensor> w, double[]... x);

  /// The entry `W[i₀, i₁, …]`, by [#evaluate].
  default double evaluateAt(Params<Tensor> w, int... index) {
    FactorizationChecks.index(modes(), index);
    double[][] oneHot = new double[index.length][];
    for (int n = 0; n < index.length; n++) {
      oneHot[n] = new double[modes().get(n)];
      oneHot[n][index[n]] = 1;
    }
    return evaluate(w, oneHot);
  }

  /// The end tensor and its derivative, worked out: for many steps on the same sizes.
  ClosedForm closedForm();

  /// The end tensor.
  default Tensor endTensor(Params<Tensor> w) {
    return endTensor(OneThread.KERNELS, w);
  }

  /// The end tensor.
  default Tensor endTensor(Kernels on, Params<Tensor> w) {
    return closedForm().forward(on, checked(w)).end();
  }

  /// The gradient by each weight of a function of the end tensor, whose gradient `byEnd` is.
  default Params<Tensor> gradient(Params<Tensor> w, Tensor byEnd) {
    return gradient(OneThread.KERNELS, w, byEnd);
  }

  /// The gradient by each weight of a function of the end tensor, whose gradient `byEnd` is.
  default Params<Tensor> gradient(Kernels on, Params<Tensor> w, Tensor byEnd) {
    FactorizationChecks.byEnd(shape(), byEnd);
    return closedForm().forward(on, checked(w)).gradient(byEnd);
  }

  /// The same weights in the order of [#parameters]; refuses other names or shapes, and NaN.
  default Params<Tensor> checked(Params<Tensor> w) {
    return FactorizationChecks.checked(this, w);
  }
}
