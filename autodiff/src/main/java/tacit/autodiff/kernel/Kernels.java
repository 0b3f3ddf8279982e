// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import java.util.function.IntConsumer;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// *How* the operations are computed: the one door between mathematics and loops.
///
/// [ScalarKernels] is the definition, in plain loops of a fixed order. Others must agree with it
/// within the bound that their documents state. Kernels are coarse on purpose: a device needs few,
/// large requests. All operands of one call have one type; results have the same.
///
/// Axes `from` to `to` of a shape are always one contiguous block, so that every reduction sees
/// three axes: outer, reduced, inner.
public interface Kernels {
  /// Backend, precision and parallelism for the head of every result: `vector, 16 lanes, 2
  /// threads`.
  String describe();

  /// Runs tasks 0 to `tasks − 1`, in no order, and returns when all are done: a loop of a caller's
  /// own on the threads that these kernels have. A task may ask the kernels for anything. Here one
  /// after another.
  default void each(int tasks, IntConsumer task) {
    for (int i = 0; i < tasks; i++) task.accept(i);
  }

  /// `yᵢ = f(xᵢ)`.
  Tensor map(Unary f, Tensor x);

  /// `yᵢ = f(aᵢ, bᵢ)`, shapes equal.
  Tensor zip(Binary f, Tensor a, Tensor b);

  /// `y[…, j] = f(a[…, j], row[j])`: `row` has the trailing axes of `a`.
  Tensor zipRow(Binary f, Tensor a, Tensor row);

  /// `yᵢ = aᵢ` where `conditionᵢ ≠ 0`, else `bᵢ`.
  Tensor where(Tensor condition, Tensor a, Tensor b);

  /// One number for the block of axes `from` to `to`, which the result lacks.
  Tensor reduce(Reduction reduction, Tensor x, int from, int to);

  /// Adjoint of a sum: `x` repeated along new axes `inserted`, put before axis `at`.
  Tensor spread(Tensor x, int at, Shape inserted);

  /// Axis `i` of the result is axis `order[i]` of `x`.
  Tensor permute(Tensor x, int... order);

  /// The positions of a region.
  Tensor slice(Tensor x, Region region);

  /// Adjoint of a slice: zeros of shape `whole` with `x` in the region.
  Tensor embed(Tensor x, Shape whole, Region region);

  /// Parts one after another along an axis.
  Tensor concat(int axis, List<Tensor> parts);

  /// `y[…, i, …] = x[…, index[i], …]` along an axis.
  Tensor gather(Tensor x, int axis, Indices index);

  /// Adjoint of a gather: `y[…, index[i], …] += x[…, i, …]`, the axis becoming `size` long.
  Tensor scatterAdd(Tensor x, int axis, Indices index, int size);

  /// `y = op(a) op(b)` on the last two axes, `op` the transpose where asked: `(…, n, k) (…, k, m) →
  /// (…, n, m)` with equal leading axes.
  Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB);

  /// Khatri-Rao product, column by column the outer product, `y[(i, j), r] = a[i, r] b[j, r]`: `a:
  /// (n, r)`, `b: (m, r)`, `y: (n m, r)`.
  default Tensor khatriRao(Tensor a, Tensor b) {
    return KhatriRao.product(this, a, b);
  }

  /// Adjoint of the Khatri-Rao product in its left factor, `ā[i, r] = Σⱼ ȳ[(i, j), r] b[j, r]`.
  default Tensor khatriRaoByLeft(Tensor yBar, Tensor b) {
    return KhatriRao.byLeft(this, yBar, b);
  }

  /// Adjoint of the Khatri-Rao product in its right factor, `b̄[j, r] = Σᵢ ȳ[(i, j), r] a[i, r]`.
  default Tensor khatriRaoByRight(Tensor yBar, Tensor a) {
    return KhatriRao.byRight(this, yBar, a);
  }

  /// Dense layer in one pass, `y = x w + b`, then `max(y, 0)` if `relu`: `x: (n, d)`, `w: (d, m)`,
  /// `b: (m)`.
  Tensor dense(Tensor x, Tensor w, Tensor b, boolean relu);

  /// `y[n, i, j, o] = Σ_{a, b, c} x[n, i s_h + a − top, j s_w + b − left, c] w[a, b, c, o]`: `x:
  /// (n, h, w, c)`, `w: (kernelH, kernelW, c, o)`. The window's kernel size must be the filter's.
  Tensor convolve(Tensor x, Tensor w, Window window);

  /// Convolution, row `b: (o)` added, then `max(y, 0)` if `relu`, in one pass.
  Tensor convolveDense(Tensor x, Tensor w, Tensor b, boolean relu, Window window);

  /// Adjoint of the convolution in its input, whose shape is `x`.
  Tensor convolveByInput(Tensor yBar, Tensor w, Shape x, Window window);

  /// Adjoint of the convolution in its filter: `(kernelH, kernelW, c, o)`.
  Tensor convolveByFilter(Tensor x, Tensor yBar, Window window);

  /// Sum over each window: `(n, h, w, c) → (n, h', w', c)`.
  Tensor sumPool(Tensor x, Window window);

  /// Adjoint of the sum pool.
  Tensor sumPoolByInput(Tensor yBar, Shape x, Window window);

  /// Largest value of each window.
  Tensor maxPool(Tensor x, Window window);

  /// Adjoint of picking: `yBar` added where `x` has the first largest value of each window.
  Tensor maxPoolScatter(Tensor x, Tensor yBar, Window window);

  /// Picking: the value of `g` where `x` has the first largest value of each window.
  Tensor maxPoolGather(Tensor x, Tensor g, Window window);

  /// Over the last axis, `exp(x − m) / Σ exp(x − m)`, or its logarithm, with `m = max x`; NaN in a
  /// row whose `m` is infinite.
  Tensor softmax(Tensor x, boolean logarithm);

  /// `yᵢ = Σₖ tᵢₖ (log Σⱼ exp xᵢⱼ − xᵢₖ)` for logits `x: (n, k)` and target weights `t: (n, k)`.
  Tensor softmaxCrossEntropy(Tensor logits, Tensor targets);

  /// Mean and variance (divided by the count) over all axes but the last, each `(c)`.
  List<Tensor> moments(Tensor x);

  /// Batch normalization, `y = γ (x − μ_c) / √(σ_c² + ε) + β`, moments over all axes but the last.
  Tensor batchNorm(Tensor x, Tensor gamma, Tensor beta, double epsilon);

  /// Cotangent `x̄` of the batch normalization.
  Tensor batchNormByInput(Tensor x, Tensor gamma, Tensor yBar, double epsilon);

  /// Cotangent `γ̄` of the batch normalization.
  Tensor batchNormByScale(Tensor x, Tensor yBar, double epsilon);

  /// Layer normalization, `y = (x − μ) / √(σ² + ε)`, moments over the last axis.
  Tensor layerNorm(Tensor x, double epsilon);

  /// Cotangent `x̄` of the layer normalization.
  Tensor layerNormByInput(Tensor x, Tensor yBar, double epsilon);

  /// Inverted dropout, `yᵢ = mᵢ xᵢ / (1 − rate)`: which positions have `mᵢ = 0` follows from the
  /// key, see [DropoutMask], and is the same in every backend; so are the bits of the result.
  Tensor dropout(Tensor x, double rate, long key);

  /// One optimizer update of one parameter; see [Update] for the formulas. State tensors have the
  /// shape of `w`. The result is the new `w`, then the new states.
  List<Tensor> update(Update rule, Tensor w, Tensor gradient, List<Tensor> state);

  /// As [#update], the same bits, but `w` and `state` are used up: their storage becomes that of
  /// the results, which spares a third of the memory's work. For tensors that nobody else holds;
  /// reading them afterwards is refused.
  List<Tensor> updateInPlace(Update rule, Tensor w, Tensor gradient, List<Tensor> state);
}
