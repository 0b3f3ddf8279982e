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
    List<Tensor> out = new ArrayList<>(state.size() + 1);
    for (int i = 0; i <= state.size(); i++) out.add(Tensor.of(w.shape(), on.like(w, n)));
    run(on, rule, w, gradient, state, out);
    return out;
  }

  /// The numbers are written where they were read; the arrays change hands afterwards.
  static List<Tensor> updateInPlace(
      Machine on, Update rule, Tensor w, Tensor gradient, List<Tensor> state) {
    Checks.update(rule, w, gradient, state);
    List<Tensor> used = new ArrayList<>(state.size() + 1);
    used.add(w);
    used.addAll(state);
    run(on, rule, w, gradient, state, used);
    used.replaceAll(t -> Tensor.of(t.shape(), PooledStorage.heirOf(t)));
    return used;
  }

  /// The new weight to the first of `out`, the new states to the others.
  private static void run(
      Machine on, Update rule, Tensor w, Tensor g, List<Tensor> state, List<Tensor> out) {
    if (Machine.isFloat(w)) floats(on, rule, w, g, state, out);
    else doubles(on, rule, w, g, state, out);
  }

  private static void floats(
      Machine on, Update rule, Tensor w, Tensor g, List<Tensor> state, List<Tensor> out) {
    float[][] s = new float[state.size()][], t = new float[state.size()][];
    for (int i = 0; i < s.length; i++) {
      s[i] = state.get(i).storage().floats();
      t[i] = out.get(i + 1).storage().floats();
    }
    float[] from = w.storage().floats(), slope = g.storage().floats();
    float[] y = out.getFirst().storage().floats();
    on.split(
        y.length,
        2 * Machine.MOVE_NANOS,
        (i, j) -> FloatUpdate.update(rule, from, slope, s, y, t, i, j));
  }

  private static void doubles(
      Machine on, Update rule, Tensor w, Tensor g, List<Tensor> state, List<Tensor> out) {
    double[][] s = new double[state.size()][], t = new double[state.size()][];
    for (int i = 0; i < s.length; i++) {
      s[i] = state.get(i).storage().doubles();
      t[i] = out.get(i + 1).storage().doubles();
    }
    double[] from = w.storage().doubles(), slope = g.storage().doubles();
    double[] y = out.getFirst().storage().doubles();
    on.split(
        y.length,
        2 * Machine.MOVE_NANOS,
        (i, j) -> DoubleUpdate.update(rule, from, slope, s, y, t, i, j));
  }
}
