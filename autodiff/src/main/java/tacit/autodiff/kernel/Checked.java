// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.op.Binary;
import tacit.autodiff.op.Unary;

/// Other kernels, watched: the first operation that makes a NaN or an infinity of finite operands
/// throws an [ArithmeticException] that names the operation, its operands and the position. Costs
/// one more reading of every number, so it is for finding an error, not for every day.
///
/// @param on the kernels that do the work
public record Checked(Kernels on) implements Kernels {
  @Override
  public String describe() {
    return on.describe() + ", checked";
  }

  @Override
  public void each(int tasks, IntConsumer task) {
    on.each(tasks, task);
  }

  @Override
  public Tensor map(Unary f, Tensor x) {
    return watch(f.name(), on.map(f, x), x);
  }

  @Override
  public Tensor zip(Binary f, Tensor a, Tensor b) {
    return watch(f.name(), on.zip(f, a, b), a, b);
  }

  @Override
  public Tensor zipRow(Binary f, Tensor a, Tensor row) {
    return watch(f.name() + " row", on.zipRow(f, a, row), a, row);
  }

  @Override
  public Tensor reduce(Reduction reduction, Tensor x, int from, int to) {
    String name = reduction == Reduction.SUM ? "sum" : "max";
    return watch(name, on.reduce(reduction, x, from, to), x);
  }

  // Moves pass values on and make none, so they are not watched.

  @Override
  public Tensor where(Tensor condition, Tensor a, Tensor b) {
    return on.where(condition, a, b);
  }

  @Override
  public Tensor spread(Tensor x, int at, Shape inserted) {
    return on.spread(x, at, inserted);
  }

  @Override
  public Tensor permute(Tensor x, int... order) {
    return on.permute(x, order);
  }

  @Override
  public Tensor slice(Tensor x, Region region) {
    return on.slice(x, region);
  }

  @Override
  public Tensor embed(Tensor x, Shape whole, Region region) {
    return on.embed(x, whole, region);
  }

  @Override
  public Tensor concat(int axis, List<Tensor> parts) {
    return on.concat(axis, parts);
  }

  @Override
  public Tensor gather(Tensor x, int axis, Indices index) {
    return on.gather(x, axis, index);
  }

  @Override
  public Tensor maxPool(Tensor x, Window window) {
    return on.maxPool(x, window);
  }

  @Override
  public Tensor maxPoolGather(Tensor x, Tensor g, Window window) {
    return on.maxPoolGather(x, g, window);
  }

  @Override
  public Tensor scatterAdd(Tensor x, int axis, Indices index, int size) {
    return watch("scatterAdd", on.scatterAdd(x, axis, index, size), x);
  }

  @Override
  public Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
    return watch("matmul", on.matmul(a, transposeA, b, transposeB), a, b);
  }

  @Override
  public Tensor khatriRao(Tensor a, Tensor b) {
    return watch("khatriRao", on.khatriRao(a, b), a, b);
  }

  @Override
  public Tensor khatriRaoByLeft(Tensor yBar, Tensor b) {
    return watch("khatriRaoByLeft", on.khatriRaoByLeft(yBar, b), yBar, b);
  }

  @Override
  public Tensor khatriRaoByRight(Tensor yBar, Tensor a) {
    return watch("khatriRaoByRight", on.khatriRaoByRight(yBar, a), yBar, a);
  }

  @Override
  public Tensor dense(Tensor x, Tensor w, Tensor b, boolean relu) {
    return watch("dense", on.dense(x, w, b, relu), x, w, b);
  }

  @Override
  public Tensor convolve(Tensor x, Tensor w, Window window) {
    return watch("convolve", on.convolve(x, w, window), x, w);
  }

  @Override
  public Tensor convolveDense(Tensor x, Tensor w, Tensor b, boolean relu, Window window) {
    return watch("convolveDense", on.convolveDense(x, w, b, relu, window), x, w, b);
  }

  @Override
  public Tensor convolveByInput(Tensor yBar, Tensor w, Shape x, Window window) {
    return watch("convolveByInput", on.convolveByInput(yBar, w, x, window), yBar, w);
  }

  @Override
  public Tensor convolveByFilter(Tensor x, Tensor yBar, Window window) {
    return watch("convolveByFilter", on.convolveByFilter(x, yBar, window), x, yBar);
  }

  @Override
  public Tensor sumPool(Tensor x, Window window) {
    return watch("sumPool", on.sumPool(x, window), x);
  }

  @Override
  public Tensor sumPoolByInput(Tensor yBar, Shape x, Window window) {
    return watch("sumPoolByInput", on.sumPoolByInput(yBar, x, window), yBar);
  }

  @Override
  public Tensor maxPoolScatter(Tensor x, Tensor yBar, Window window) {
    return watch("maxPoolScatter", on.maxPoolScatter(x, yBar, window), x, yBar);
  }

  @Override
  public Tensor softmax(Tensor x, boolean logarithm) {
    return watch(logarithm ? "logSoftmax" : "softmax", on.softmax(x, logarithm), x);
  }

  @Override
  public Tensor softmaxCrossEntropy(Tensor logits, Tensor targets) {
    return watch("softmaxCrossEntropy", on.softmaxCrossEntropy(logits, targets), logits, targets);
  }

  @Override
  public List<Tensor> moments(Tensor x) {
    return watch("moments", on.moments(x), x);
  }

  @Override
  public Tensor batchNorm(Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    return watch("batchNorm", on.batchNorm(x, gamma, beta, epsilon), x, gamma, beta);
  }

  @Override
  public Tensor batchNormByInput(Tensor x, Tensor gamma, Tensor yBar, double epsilon) {
    Tensor xBar = on.batchNormByInput(x, gamma, yBar, epsilon);
    return watch("batchNormByInput", xBar, x, gamma, yBar);
  }

  @Override
  public Tensor batchNormByScale(Tensor x, Tensor yBar, double epsilon) {
    return watch("batchNormByScale", on.batchNormByScale(x, yBar, epsilon), x, yBar);
  }

  @Override
  public Tensor layerNorm(Tensor x, double epsilon) {
    return watch("layerNorm", on.layerNorm(x, epsilon), x);
  }

  @Override
  public Tensor layerNormByInput(Tensor x, Tensor yBar, double epsilon) {
    return watch("layerNormByInput", on.layerNormByInput(x, yBar, epsilon), x, yBar);
  }

  @Override
  public Tensor dropout(Tensor x, double rate, long key) {
    return watch("dropout", on.dropout(x, rate, key), x);
  }

  @Override
  public List<Tensor> update(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    Tensor[] operands =
        Stream.concat(Stream.of(w, gradient), state.stream()).toArray(Tensor[]::new);
    return watch("update", on.update(rule, w, gradient, state), operands);
  }

  /// The operands are used up by then, so the update is made twice: once beside them, to be
  /// watched.
  @Override
  public List<Tensor> updateInPlace(Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    List<Tensor> _ = update(rule, w, gradient, state);
    return on.updateInPlace(rule, w, gradient, state);
  }

  private static List<Tensor> watch(String operation, List<Tensor> made, Tensor... operands) {
    for (Tensor y : made) watch(operation, y, operands);
    return made;
  }

  private static Tensor watch(String operation, Tensor y, Tensor... operands) {
    int at = Watch.firstNotFinite(y);
    if (at >= 0 && Watch.allFinite(operands)) throw Watch.made(operation, y, at, operands);
    return y;
  }
}
