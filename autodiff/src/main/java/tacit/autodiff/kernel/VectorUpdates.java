// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;

/// [VectorKernels]' optimizer updates: elements shared among threads.
final class VectorUpdates {
  private VectorUpdates() {}

  static List<Tensor> update(
      Machine on, Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    Checks.update(rule, w, gradient, state);
    int n = w.shape().count();
    List<Storage> out = new ArrayList<>();
    for (int i = 0; i <= state.size(); i++) out.add(on.like(w, n));
    if (Machine.isFloat(w)) floats(on, rule, w, gradient, state, out);
    else doubles(on, rule, w, gradient, state, out);
    return out.stream().map(s -> Tensor.of(w.shape(), s)).toList();
  }

  private static void floats(
      Machine on, Update rule, Tensor w, Tensor g, List<Tensor> state, List<Storage> out) {
    float[][] s = state.stream().map(t -> t.storage().floats()).toArray(float[][]::new);
    float[][] t = out.stream().skip(1).map(Storage::floats).toArray(float[][]::new);
    float[] from = w.storage().floats(), slope = g.storage().floats(), y = out.getFirst().floats();
    on.split(
        y.length,
        2 * Machine.MOVE_NANOS,
        (i, j) -> FloatUpdate.update(rule, from, slope, s, y, t, i, j));
  }

  private static void doubles(
      Machine on, Update rule, Tensor w, Tensor g, List<Tensor> state, List<Storage> out) {
    double[][] s = state.stream().map(t -> t.storage().doubles()).toArray(double[][]::new);
    double[][] t = out.stream().skip(1).map(Storage::doubles).toArray(double[][]::new);
    double[] from = w.storage().doubles(),
        slope = g.storage().doubles(),
        y = out.getFirst().doubles();
    on.split(
        y.length,
        2 * Machine.MOVE_NANOS,
        (i, j) -> DoubleUpdate.update(rule, from, slope, s, y, t, i, j));
  }
}
