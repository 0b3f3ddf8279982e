// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import java.util.function.IntConsumer;
import jdk.incubator.vector.FloatVector;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// Fast kernels: lanes (Vector API) and threads. FLOAT32 throughout; in FLOAT64 products,
/// convolutions, elementwise operations, reductions, moves and updates. What is left (pooling,
/// softmax and normalizations in FLOAT64, scattered addition) is [ScalarKernels]' own code.
///
/// Agreement with the definition, `ε` the type's rounding unit: elementwise arithmetic to 2 `ε` of
/// the largest term, functions to 4 `ε` of the result, sums of `n` terms to `n ε Σ|terms|`. How a
/// loop is shared depends on its size and on the thread count alone, so results repeat bit for bit.
public final class VectorKernels implements Kernels, AutoCloseable {
  private final Machine on;
  private final ScalarKernels definition;

  /// Kernels on `threads` threads whose results lie in storage taken from `buffers`.
  public VectorKernels(int threads, Buffers buffers) {
    this.on = new Machine(new Workers(threads), buffers);
    this.definition = new ScalarKernels(buffers);
  }

  /// Ends the threads; kernels go on in the caller's.
  @Override
  public void close() {
    on.workers().close();
  }

  @Override
  public String describe() {
    int threads = on.workers().threads();
    return "vector, %d lanes of FLOAT32, %d thread%s"
        .formatted(FloatVector.SPECIES_PREFERRED.length(), threads, threads == 1 ? "" : "s");
  }

  @Override
  public void each(int tasks, IntConsumer task) {
    on.workers().run(tasks, (i, _) -> task.accept(i));
  }

  @Override
  public Tensor map(Unary f, Tensor x) {
    return VectorElements.map(on, f, x);
  }

  @Override
  public Tensor zip(Binary f, Tensor a, Tensor b) {
    return VectorElements.zip(on, f, a, b);
  }

  @Override
  public Tensor zipRow(Binary f, Tensor a, Tensor row) {
    return VectorElements.zipRow(on, f, a, row);
  }

  @Override
  public Tensor where(Tensor condition, Tensor a, Tensor b) {
    return VectorElements.where(on, condition, a, b);
  }

  @Override
  public Tensor reduce(Reduction reduction, Tensor x, int from, int to) {
    return VectorReductions.reduce(on, reduction, x, from, to);
  }

  @Override
  public Tensor spread(Tensor x, int at, Shape inserted) {
    return VectorMoves.spread(on.buffers(), x, at, inserted);
  }

  @Override
  public Tensor permute(Tensor x, int... order) {
    return VectorMoves.permute(on.buffers(), x, order);
  }

  @Override
  public Tensor slice(Tensor x, Region region) {
    return VectorMoves.slice(on.buffers(), x, region);
  }

  @Override
  public Tensor embed(Tensor x, Shape whole, Region region) {
    return VectorMoves.embed(on.buffers(), x, whole, region);
  }

  @Override
  public Tensor concat(int axis, List<Tensor> parts) {
    return VectorMoves.concat(on.buffers(), axis, parts);
  }

  @Override
  public Tensor gather(Tensor x, int axis, Indices index) {
    return VectorMoves.gather(on.buffers(), x, axis, index);
  }

  @Override
  public Tensor scatterAdd(Tensor x, int axis, Indices index, int size) {
    return definition.scatterAdd(x, axis, index, size);
  }

  @Override
  public Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    return VectorMatmul.matmul(on, a, transposeA, b, transposeB);
  }

  @Override
  public Tensor khatriRao(Tensor a, Tensor b) {
    boolean lanes = KhatriRao.isDouble(a, b);
    return lanes ? VectorKhatriRao.product(on, a, b) : Kernels.super.khatriRao(a, b);
  }

  @Override
  public Tensor khatriRaoByLeft(Tensor yBar, Tensor b) {
    boolean lanes = KhatriRao.isDouble(yBar, b);
    return lanes ? VectorKhatriRao.byLeft(on, yBar, b) : Kernels.super.khatriRaoByLeft(yBar, b);
  }

  @Override
  public Tensor khatriRaoByRight(Tensor yBar, Tensor a) {
    boolean lanes = KhatriRao.isDouble(yBar, a);
    return lanes ? VectorKhatriRao.byRight(on, yBar, a) : Kernels.super.khatriRaoByRight(yBar, a);
  }

  @Override
  public Tensor dense(Tensor x, Tensor w, Tensor b, boolean relu) {
    return VectorMatmul.dense(on, x, w, b, relu);
  }

  @Override
  public Tensor convolve(Tensor x, Tensor w, Window window) {
    return VectorConvolution.convolve(on, x, w, window);
  }

  @Override
  public Tensor convolveDense(Tensor x, Tensor w, Tensor b, boolean relu, Window window) {
    return VectorConvolution.convolveDense(on, x, w, b, relu, window);
  }

  @Override
  public Tensor convolveByInput(Tensor yBar, Tensor w, Shape x, Window window) {
    return VectorConvolution.byInput(on, yBar, w, x, window);
  }

  @Override
  public Tensor convolveByFilter(Tensor x, Tensor yBar, Window window) {
    return VectorConvolution.byFilter(on, x, yBar, window);
  }

  @Override
  public Tensor sumPool(Tensor x, Window window) {
    if (Machine.isFloat(x)) return VectorPooling.sum(on, x, window);
    return definition.sumPool(x, window);
  }

  @Override
  public Tensor sumPoolByInput(Tensor yBar, Shape x, Window window) {
    if (Machine.isFloat(yBar)) return VectorPooling.sumByInput(on, yBar, x, window);
    return definition.sumPoolByInput(yBar, x, window);
  }

  @Override
  public Tensor maxPool(Tensor x, Window window) {
    if (Machine.isFloat(x)) return VectorPooling.max(on, x, window);
    return definition.maxPool(x, window);
  }

  @Override
  public Tensor maxPoolScatter(Tensor x, Tensor yBar, Window window) {
    if (Machine.isFloat(x)) return VectorPooling.scatter(on, x, yBar, window);
    return definition.maxPoolScatter(x, yBar, window);
  }

  @Override
  public Tensor maxPoolGather(Tensor x, Tensor g, Window window) {
    if (Machine.isFloat(x)) return VectorPooling.gather(on, x, g, window);
    return definition.maxPoolGather(x, g, window);
  }

  @Override
  public Tensor softmax(Tensor x, boolean logarithm) {
    if (Machine.isFloat(x)) return VectorSoftmax.softmax(on, x, logarithm);
    return definition.softmax(x, logarithm);
  }

  @Override
  public Tensor softmaxCrossEntropy(Tensor logits, Tensor targets) {
    if (Machine.isFloat(logits)) return VectorSoftmax.crossEntropy(on, logits, targets);
    return definition.softmaxCrossEntropy(logits, targets);
  }

  @Override
  public List<Tensor> moments(Tensor x) {
    if (Machine.isFloat(x)) return VectorNormalization.moments(on, x);
    return definition.moments(x);
  }

  @Override
  public Tensor batchNorm(Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    if (Machine.isFloat(x)) return VectorNormalization.batchNorm(on, x, gamma, beta, epsilon);
    return definition.batchNorm(x, gamma, beta, epsilon);
  }

  @Override
  public Tensor batchNormByInput(Tensor x, Tensor gamma, Tensor yBar, double epsilon) {
    if (Machine.isFloat(x)) return VectorNormalization.byInput(on, x, gamma, yBar, epsilon);
    return definition.batchNormByInput(x, gamma, yBar, epsilon);
  }

  @Override
  public Tensor batchNormByScale(Tensor x, Tensor yBar, double epsilon) {
    if (Machine.isFloat(x)) return VectorNormalization.byScale(on, x, yBar, epsilon);
    return definition.batchNormByScale(x, yBar, epsilon);
  }

  @Override
  public Tensor layerNorm(Tensor x, double epsilon) {
    if (Machine.isFloat(x)) return VectorLayerNorm.norm(on, x, epsilon);
    return definition.layerNorm(x, epsilon);
  }

  @Override
  public Tensor layerNormByInput(Tensor x, Tensor yBar, double epsilon) {
    if (Machine.isFloat(x)) return VectorLayerNorm.byInput(on, x, yBar, epsilon);
    return definition.layerNormByInput(x, yBar, epsilon);
  }

  @Override
  public Tensor dropout(Tensor x, double rate, long key) {
    return VectorDropout.dropout(on, x, rate, key);
  }

  @Override
  public List<Tensor> update(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    return VectorUpdates.update(on, rule, w, gradient, state);
  }

  @Override
  public List<Tensor> updateInPlace(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    return VectorUpdates.updateInPlace(on, rule, w, gradient, state);
  }
}
