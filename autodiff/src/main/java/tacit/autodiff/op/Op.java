// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// One differentiable operation: its value and its vector-Jacobian product, side by side.
///
/// For `y = f(x₀, x₁, …)` and a cotangent `ȳ` (the gradient of a loss by `y`), the VJP is `x̄ᵢ = ȳ
/// ∂y/∂xᵢ`. It is written in operations on [Var]s, so a derivative can be differentiated again.
public sealed interface Op
    permits BatchNorm,
        BatchNormByInput,
        BatchNormByScale,
        Binary,
        Concat,
        Convolve,
        ConvolveByFilter,
        ConvolveByInput,
        ConvolveDense,
        Custom,
        Dense,
        Dropout,
        Embed,
        Gather,
        LayerNorm,
        LayerNormByInput,
        LogSumExp,
        Matmul,
        Max,
        MaxPool,
        MaxPoolGather,
        MaxPoolScatter,
        Permute,
        PlusRow,
        Reshape,
        ScatterAdd,
        Slice,
        Softmax,
        SoftmaxCrossEntropy,
        Spread,
        Sum,
        SumPool,
        SumPoolByInput,
        TimesRow,
        Unary,
        Where {

  Tensor forward(Kernels on, List<Tensor> x);

  /// One cotangent for each input, in order.
  List<Cotangent> vjp(List<Var> x, Var y, Var yBar);

  /// Short name for messages and pictures: `matmul`.
  default String name() {
    String type = getClass().getSimpleName();
    return Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }
}
