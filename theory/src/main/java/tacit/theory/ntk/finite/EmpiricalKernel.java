// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.function.UnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.ScaleShift;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;

/// The kernels of a network of finite width at given weights, with `k` outputs and `J = ∂f(x)/∂θ`:
///
/// ```text
/// K̂(x₁, x₂) = 1/k Σₒ fₒ(x₁) fₒ(x₂),   Θ̂(x₁, x₂) = 1/k Σₒ Jₒ(x₁)·Jₒ(x₂)
/// ```
///
/// - Shapes: `x₁: (n₁, example…)`, `x₂: (n₂, example…)`, kernels `(n₁, n₂)`, or what the
///   [OutputAxes] make of the outputs' axes
/// - All numbers are FLOAT64.
///
/// ```java
/// var kernel = EmpiricalKernel.of(network, network.init(new Seed(0)), Cpu.kernels());
/// Tensor theta = kernel.ntk(x);
/// Tensor all = kernel.with(OutputAxes.full()).ntk(x); // (n, n, k, k)
/// ```
///
/// Beside the inputs, the result and the weights, a kernel takes about as much memory as `bytes`
/// says (but never less than two examples need); more examples are done in blocks. In training,
/// where examples depend on their batch, all examples of one side are one block; and
/// [Implementation#PRODUCTS] holds a pass over all of `x₁`, whatever its size.
///
/// @source Novak et al. 2020, "Neural Tangents"; Novak, Sohl-Dickstein & Schoenholz 2022
public record EmpiricalKernel(
    Network network,
    Params<Tensor> params,
    Kernels on,
    OutputAxes axes,
    Implementation implementation,
    Pass pass,
    long bytes) {
  private static final long GIBIBYTE = 1L << 30;

  public EmpiricalKernel {
    axes.of(network.output());
    if (network.parameterCount() == 0) {
      throw new IllegalArgumentException(
          "empirical kernel: the network has no weights, so its tangent kernel is 0; add a dense or conv layer");
    }
  }

  /// In inference, with running statistics as at the start, mean over the last axis of the outputs,
  /// structured derivatives, one gibibyte.
  public static EmpiricalKernel of(Network network, Params<Tensor> params, Kernels on) {
    Pass pass = Pass.inference(network.initialState());
    return new EmpiricalKernel(
        network, params, on, OutputAxes.usual(), Implementation.STRUCTURED, pass, GIBIBYTE);
  }

  public EmpiricalKernel with(OutputAxes axes) {
    return new EmpiricalKernel(network, params, on, axes, implementation, pass, bytes);
  }

  public EmpiricalKernel with(Implementation implementation) {
    return new EmpiricalKernel(network, params, on, axes, implementation, pass, bytes);
  }

  /// The same within so many bytes.
  public EmpiricalKernel within(long bytes) {
    return new EmpiricalKernel(network, params, on, axes, implementation, pass, bytes);
  }

  /// In inference with these running statistics.
  public EmpiricalKernel inference(Params<Tensor> state) {
    Pass inference = Pass.inference(state);
    return new EmpiricalKernel(network, params, on, axes, implementation, inference, bytes);
  }

  /// As in training: dropout draws a mask for every example of `x₁` and another for `x₂`, batch
  /// normalization uses the statistics of `x₁` for `x₁` and those of `x₂` for `x₂`.
  public EmpiricalKernel training(Seed seed) {
    Pass training = Pass.training(seed, network.initialState(), Pass.Listener.none());
    return new EmpiricalKernel(network, params, on, axes, implementation, training, bytes);
  }

  /// `K̂(x, x)`.
  public Tensor nngp(Tensor x) {
    Rows y = outputs("x1", x);
    return averaged(y.with(y));
  }

  /// `K̂(x₁, x₂)`.
  public Tensor nngp(Tensor x1, Tensor x2) {
    return averaged(outputs("x1", x1).with(outputs("x2", x2)));
  }

  /// The outputs as rows of a Jacobian with one weight.
  private Rows outputs(String name, Tensor x) {
    FiniteNetwork net = side(name);
    Tensor y = net.outputs(checked(name, x), block(new StructuredFactors(net, layout()), x));
    return Rows.of(on, layout(), y.reshape(y.shape().concat(Shape.of(1))));
  }

  /// `Θ̂(x, x)`.
  public Tensor ntk(Tensor x) {
    checked("x1", x);
    return averaged(kernel(side("x1"), side("x1"), x, x));
  }

  /// `Θ̂(x₁, x₂)`.
  public Tensor ntk(Tensor x1, Tensor x2) {
    checked("x1", x1);
    checked("x2", x2);
    // The same tensor twice is still two sets.
    Tensor other = x1 == x2 ? x2.reshape(x2.shape()) : x2;
    return averaged(kernel(side("x1"), side("x2"), x1, other));
  }

  private Tensor kernel(FiniteNetwork one, FiniteNetwork two, Tensor x1, Tensor x2) {
    return switch (implementation) {
      case JACOBIAN ->
          tiles(new JacobianFactors(one, layout()), new JacobianFactors(two, layout()), x1, x2);
      case STRUCTURED ->
          tiles(new StructuredFactors(one, layout()), new StructuredFactors(two, layout()), x1, x2);
      case PRODUCTS -> new VectorProducts(one, two, layout()).of(x1, x2);
    };
  }

  private Tensor tiles(Factors one, Factors two, Tensor x1, Tensor x2) {
    int block = Math.max(block(one, x1), block(one, x2));
    return new Tiles(on, layout(), one, two, block).of(x1, x2);
  }

  /// Examples in a block.
  private int block(Factors factors, Tensor x) {
    int n = x.shape().size(0);
    return pass.training() ? n : Math.min(n, Tiles.block(factors, bytes));
  }

  /// `v ↦ Θ̂(x₁, x₂) v` on all outputs, `v: (n₂, out…)` to `(n₁, out…)`, for solvers that need no
  /// more of a kernel than its products. The kernel of all pairs of outputs is never made.
  public UnaryOperator<Tensor> product(Tensor x1, Tensor x2) {
    FiniteNetwork one = side("x1"), two = x1 == x2 ? one : side("x2");
    TangentProduct push = TangentProduct.of(one, checked("x1", x1));
    Var y2 = two.at(checked("x2", x2));
    return v -> push.push(TangentProduct.pull(two, y2, v));
  }

  private FiniteNetwork side(String name) {
    return FiniteNetwork.of(network, params, pass, on).side(name);
  }

  private OutputLayout layout() {
    return axes.of(network.output());
  }

  private Tensor averaged(Tensor sum) {
    return on.map(new ScaleShift(1.0 / layout().averaged(), 0), sum);
  }

  private Tensor checked(String name, Tensor x) {
    return Inputs.checked("empirical kernel", name, x, network.example());
  }
}
