// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// The definition of every kernel: plain loops in a fixed order, one thread, both types. Sums are
/// taken in double with fused multiply-add and rounded once, when the result is stored. Other
/// backends are measured against this one.
public final class ScalarKernels implements Kernels {
  private final Buffers buffers;

  /// Kernels whose results are new arrays.
  public ScalarKernels() {
    this(Buffers.fresh());
  }

  /// Kernels whose results lie in storage taken from `buffers`.
  public ScalarKernels(Buffers buffers) {
    this.buffers = buffers;
  }

  @Override
  public String describe() {
    return "scalar, sums in double, 1 thread";
  }

  @Override
  public Tensor map(Unary f, Tensor x) {
    return ScalarElements.map(buffers, f, x);
  }

  @Override
  public Tensor zip(Binary f, Tensor a, Tensor b) {
    return ScalarElements.zip(buffers, f, a, b);
  }

  @Override
  public Tensor zipRow(Binary f, Tensor a, Tensor row) {
    return ScalarElements.zipRow(buffers, f, a, row);
  }

  @Override
  public Tensor where(Tensor condition, Tensor a, Tensor b) {
    return ScalarElements.where(buffers, condition, a, b);
  }

  @Override
  public Tensor reduce(Reduction reduction, Tensor x, int from, int to) {
    return ScalarElements.reduce(buffers, reduction, x, from, to);
  }

  @Override
  public Tensor spread(Tensor x, int at, Shape inserted) {
    return ScalarStructure.spread(buffers, x, at, inserted);
  }

  @Override
  public Tensor permute(Tensor x, int... order) {
    return ScalarStructure.permute(buffers, x, order);
  }

  @Override
  public Tensor slice(Tensor x, Region region) {
    return ScalarStructure.slice(buffers, x, region);
  }

  @Override
  public Tensor embed(Tensor x, Shape whole, Region region) {
    return ScalarStructure.embed(buffers, x, whole, region);
  }

  @Override
  public Tensor concat(int axis, List<Tensor> parts) {
    return ScalarStructure.concat(buffers, axis, parts);
  }

  @Override
  public Tensor gather(Tensor x, int axis, Indices index) {
    return ScalarStructure.gather(buffers, x, axis, index);
  }

  @Override
  public Tensor scatterAdd(Tensor x, int axis, Indices index, int size) {
    return ScalarStructure.scatterAdd(buffers, x, axis, index, size);
  }

  @Override
  public Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    return ScalarMatmul.matmul(buffers, a, transposeA, b, transposeB);
  }

  @Override
  public Tensor dense(Tensor x, Tensor w, Tensor b, boolean relu) {
    return ScalarMatmul.dense(buffers, x, w, b, relu);
  }

  @Override
  public Tensor convolve(Tensor x, Tensor w, Window window) {
    return ScalarConvolution.convolve(buffers, x, w, window);
  }

  @Override
  public Tensor convolveDense(Tensor x, Tensor w, Tensor b, boolean relu, Window window) {
    return ScalarConvolution.convolveDense(buffers, x, w, b, relu, window);
  }

  @Override
  public Tensor convolveByInput(Tensor yBar, Tensor w, Shape x, Window window) {
    return ScalarConvolution.byInput(buffers, yBar, w, x, window);
  }

  @Override
  public Tensor convolveByFilter(Tensor x, Tensor yBar, Window window) {
    return ScalarConvolution.byFilter(buffers, x, yBar, window);
  }

  @Override
  public Tensor sumPool(Tensor x, Window window) {
    return ScalarPooling.sum(buffers, x, window);
  }

  @Override
  public Tensor sumPoolByInput(Tensor yBar, Shape x, Window window) {
    return ScalarPooling.sumByInput(buffers, yBar, x, window);
  }

  @Override
  public Tensor maxPool(Tensor x, Window window) {
    return ScalarPooling.max(buffers, x, window);
  }

  @Override
  public Tensor maxPoolScatter(Tensor x, Tensor yBar, Window window) {
    return ScalarPooling.scatter(buffers, x, yBar, window);
  }

  @Override
  public Tensor maxPoolGather(Tensor x, Tensor g, Window window) {
    return ScalarPooling.gather(buffers, x, g, window);
  }

  @Override
  public Tensor softmax(Tensor x, boolean logarithm) {
    return ScalarSoftmax.softmax(buffers, x, logarithm);
  }

  @Override
  public Tensor softmaxCrossEntropy(Tensor logits, Tensor targets) {
    return ScalarSoftmax.crossEntropy(buffers, logits, targets);
  }

  @Override
  public List<Tensor> moments(Tensor x) {
    return ScalarNormalization.moments(buffers, x);
  }

  @Override
  public Tensor batchNorm(Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    return ScalarNormalization.batchNorm(buffers, x, gamma, beta, epsilon);
  }

  @Override
  public Tensor batchNormByInput(Tensor x, Tensor gamma, Tensor yBar, double epsilon) {
    return ScalarNormalization.byInput(buffers, x, gamma, yBar, epsilon);
  }

  @Override
  public Tensor batchNormByScale(Tensor x, Tensor yBar, double epsilon) {
    return ScalarNormalization.byScale(buffers, x, yBar, epsilon);
  }

  @Override
  public Tensor layerNorm(Tensor x, double epsilon) {
    return ScalarLayerNorm.norm(buffers, x, epsilon);
  }

  @Override
  public Tensor layerNormByInput(Tensor x, Tensor yBar, double epsilon) {
    return ScalarLayerNorm.byInput(buffers, x, yBar, epsilon);
  }

  @Override
  public Tensor dropout(Tensor x, double rate, long key) {
    return ScalarDropout.dropout(buffers, x, rate, key);
  }

  @Override
  public List<Tensor> update(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    return ScalarUpdate.update(buffers, rule, w, gradient, state);
  }

  @Override
  public List<Tensor> updateInPlace(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    return ScalarUpdate.updateInPlace(buffers, rule, w, gradient, state);
  }
}
