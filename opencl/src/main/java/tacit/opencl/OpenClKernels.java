// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;
import tacit.autodiff.kernel.Region;
import tacit.autodiff.kernel.Update;
import tacit.autodiff.kernel.Window;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// The kernels on an OpenCL device. What is asked for is put in the device's queue, and the program
/// goes on; numbers stay on the device until somebody reads them.
///
/// Agreement with [tacit.autodiff.kernel.ScalarKernels] is that of
/// [tacit.autodiff.kernel.VectorKernels], with OpenCL's own limits for functions where they are
/// wider; each kernel's file states its own. Sums of FLOAT32 are FLOAT32, so they can overflow
/// where the definition's do not, and a convolution multiplies its padding, so an infinite weight
/// gives NaN there. Results repeat bit for bit on one device.
final class OpenClKernels implements Kernels {
  private final On on;

  OpenClKernels(On on) {
    this.on = on;
  }

  On on() {
    return on;
  }

  @Override
  public String describe() {
    var info = on.session().info();
    return "opencl, %s, %d compute units".formatted(info.name(), info.computeUnits());
  }

  @Override
  public Tensor map(Unary f, Tensor x) {
    return OpenClElements.map(on, f, x);
  }

  @Override
  public Tensor zip(Binary f, Tensor a, Tensor b) {
    return OpenClElements.zip(on, f, a, b);
  }

  @Override
  public Tensor zipRow(Binary f, Tensor a, Tensor row) {
    return OpenClElements.zipRow(on, f, a, row);
  }

  @Override
  public Tensor where(Tensor condition, Tensor a, Tensor b) {
    return OpenClElements.where(on, condition, a, b);
  }

  @Override
  public Tensor reduce(Reduction reduction, Tensor x, int from, int to) {
    return OpenClReductions.reduce(on, reduction, x, from, to);
  }

  @Override
  public Tensor spread(Tensor x, int at, Shape inserted) {
    return OpenClMoves.spread(on, x, at, inserted);
  }

  @Override
  public Tensor permute(Tensor x, int... order) {
    return OpenClMoves.permute(on, x, order);
  }

  @Override
  public Tensor slice(Tensor x, Region region) {
    return OpenClMoves.slice(on, x, region);
  }

  @Override
  public Tensor embed(Tensor x, Shape whole, Region region) {
    return OpenClMoves.embed(on, x, whole, region);
  }

  @Override
  public Tensor concat(int axis, List<Tensor> parts) {
    return OpenClMoves.concat(on, axis, parts);
  }

  @Override
  public Tensor gather(Tensor x, int axis, Indices index) {
    return OpenClGathers.gather(on, x, axis, index);
  }

  @Override
  public Tensor scatterAdd(Tensor x, int axis, Indices index, int size) {
    return OpenClGathers.scatterAdd(on, x, axis, index, size);
  }

  @Override
  public Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    return OpenClMatmul.matmul(on, a, transposeA, b, transposeB);
  }

  @Override
  public Tensor dense(Tensor x, Tensor w, Tensor b, boolean relu) {
    return OpenClMatmul.dense(on, x, w, b, relu);
  }

  @Override
  public Tensor khatriRao(Tensor a, Tensor b) {
    boolean same = a.dtype() == b.dtype();
    return same ? OpenClKhatriRao.product(on, a, b) : Kernels.super.khatriRao(a, b);
  }

  @Override
  public Tensor khatriRaoByLeft(Tensor yBar, Tensor b) {
    boolean same = yBar.dtype() == b.dtype();
    return same ? OpenClKhatriRao.byLeft(on, yBar, b) : Kernels.super.khatriRaoByLeft(yBar, b);
  }

  @Override
  public Tensor khatriRaoByRight(Tensor yBar, Tensor a) {
    boolean same = yBar.dtype() == a.dtype();
    return same ? OpenClKhatriRao.byRight(on, yBar, a) : Kernels.super.khatriRaoByRight(yBar, a);
  }

  @Override
  public Tensor convolve(Tensor x, Tensor w, Window window) {
    return OpenClConvolution.of(on, x.dtype()).convolve(x, w, window);
  }

  @Override
  public Tensor convolveDense(Tensor x, Tensor w, Tensor b, boolean relu, Window window) {
    return OpenClConvolution.of(on, x.dtype()).convolveDense(x, w, b, relu, window);
  }

  @Override
  public Tensor convolveByInput(Tensor yBar, Tensor w, Shape x, Window window) {
    return OpenClConvolution.of(on, w.dtype()).convolveByInput(yBar, w, x, window);
  }

  @Override
  public Tensor convolveByFilter(Tensor x, Tensor yBar, Window window) {
    return OpenClFilterGradient.of(on, x.dtype()).convolveByFilter(x, yBar, window);
  }

  @Override
  public Tensor sumPool(Tensor x, Window window) {
    return OpenClPooling.sum(on, x, window);
  }

  @Override
  public Tensor sumPoolByInput(Tensor yBar, Shape x, Window window) {
    return OpenClPooling.sumByInput(on, yBar, x, window);
  }

  @Override
  public Tensor maxPool(Tensor x, Window window) {
    return OpenClPooling.max(on, x, window);
  }

  @Override
  public Tensor maxPoolScatter(Tensor x, Tensor yBar, Window window) {
    return OpenClPooling.scatter(on, x, yBar, window);
  }

  @Override
  public Tensor maxPoolGather(Tensor x, Tensor g, Window window) {
    return OpenClPooling.gather(on, x, g, window);
  }

  @Override
  public Tensor softmax(Tensor x, boolean logarithm) {
    return OpenClRows.softmax(on, x, logarithm);
  }

  @Override
  public Tensor softmaxCrossEntropy(Tensor logits, Tensor targets) {
    return OpenClRows.crossEntropy(on, logits, targets);
  }

  @Override
  public List<Tensor> moments(Tensor x) {
    return OpenClNormalization.moments(on, x);
  }

  @Override
  public Tensor batchNorm(Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    return OpenClNormalization.batchNorm(on, x, gamma, beta, epsilon);
  }

  @Override
  public Tensor batchNormByInput(Tensor x, Tensor gamma, Tensor yBar, double epsilon) {
    return OpenClNormalization.byInput(on, x, gamma, yBar, epsilon);
  }

  @Override
  public Tensor batchNormByScale(Tensor x, Tensor yBar, double epsilon) {
    return OpenClNormalization.byScale(on, x, yBar, epsilon);
  }

  @Override
  public Tensor layerNorm(Tensor x, double epsilon) {
    return OpenClNormalization.layerNorm(on, x, epsilon);
  }

  @Override
  public Tensor layerNormByInput(Tensor x, Tensor yBar, double epsilon) {
    return OpenClNormalization.layerNormByInput(on, x, yBar, epsilon);
  }

  @Override
  public Tensor dropout(Tensor x, double rate, long key) {
    return OpenClDropout.dropout(on, x, rate, key);
  }

  @Override
  public List<Tensor> update(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    return OpenClUpdates.update(on, rule, w, gradient, state);
  }

  @Override
  public List<Tensor> updateInPlace(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    return OpenClUpdates.updateInPlace(on, rule, w, gradient, state);
  }
}
