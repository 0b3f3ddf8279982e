// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;

/// Optimizer updates, element by element; see [Update] for the formulas.
final class ScalarUpdate {
  private ScalarUpdate() {}

  /// One element: its weight and gradient in, its states read and written, its new weight out.
  @FunctionalInterface
  private interface Rule {
    double next(double w, double g, double[] state);
  }

  static List<Tensor> update(
      Buffers buffers, Update update, Tensor w, Tensor gradient, List<Tensor> state) {
    Checks.update(update, w, gradient, state);
    Rule rule = rule(update);
    List<Storage> out = new ArrayList<>();
    for (int s = 0; s <= state.size(); s++) out.add(buffers.take(w.dtype(), w.shape().count()));
    double[] one = new double[state.size()];
    for (int i = 0; i < w.shape().count(); i++) {
      for (int s = 0; s < one.length; s++) one[s] = state.get(s).storage().get(i);
      out.getFirst().set(i, rule.next(w.storage().get(i), gradient.storage().get(i), one));
      for (int s = 0; s < one.length; s++) out.get(s + 1).set(i, one[s]);
    }
    return out.stream().map(s -> Tensor.of(w.shape(), s)).toList();
  }

  /// The definition of an update in place: an update whose numbers move into the old storage.
  static List<Tensor> updateInPlace(
      Buffers buffers, Update update, Tensor w, Tensor gradient, List<Tensor> state) {
    List<Tensor> next = update(buffers, update, w, gradient, state);
    List<Tensor> moved = new ArrayList<>();
    for (int i = 0; i < next.size(); i++) {
      Storage to = PooledStorage.heirOf(i == 0 ? w : state.get(i - 1));
      for (int j = 0; j < to.size(); j++) to.set(j, next.get(i).storage().get(j));
      moved.add(Tensor.of(w.shape(), to));
    }
    return moved;
  }

  private static Rule rule(Update update) {
    return switch (update) {
      case Update.Sgd sgd -> (w, g, state) -> sgd(sgd, w, g, state);
      case Update.RmsProp rms -> (w, g, state) -> rmsProp(rms, w, g, state);
      case Update.Adam adam -> {
        double fix1 = 1 - Math.pow(adam.beta1(), (double) adam.step());
        double fix2 = 1 - Math.pow(adam.beta2(), (double) adam.step());
        yield (w, g, state) -> adam(adam, fix1, fix2, w, g, state);
      }
    };
  }

  private static double sgd(Update.Sgd rule, double w, double gradient, double[] state) {
    double g = gradient + rule.weightDecay() * w;
    if (state.length == 0) return w - rule.learningRate() * g;
    double v = rule.momentum() * state[0] + g;
    state[0] = v;
    return w - rule.learningRate() * (rule.nesterov() ? g + rule.momentum() * v : v);
  }

  private static double adam(
      Update.Adam rule, double fix1, double fix2, double w, double gradient, double[] state) {
    double g = rule.decoupled() ? gradient : gradient + rule.weightDecay() * w;
    double shrunk = rule.decoupled() ? w * (1 - rule.learningRate() * rule.weightDecay()) : w;
    state[0] = rule.beta1() * state[0] + (1 - rule.beta1()) * g;
    state[1] = rule.beta2() * state[1] + (1 - rule.beta2()) * g * g;
    double root = Math.sqrt(state[1] / fix2) + rule.epsilon();
    return shrunk - rule.learningRate() * (state[0] / fix1) / root;
  }

  private static double rmsProp(Update.RmsProp rule, double w, double gradient, double[] state) {
    double g = gradient + rule.weightDecay() * w;
    state[0] = rule.alpha() * state[0] + (1 - rule.alpha()) * g * g;
    double step = g / (Math.sqrt(state[0]) + rule.epsilon());
    if (state.length == 1) return w - rule.learningRate() * step;
    state[1] = rule.momentum() * state[1] + step;
    return w - rule.learningRate() * state[1];
  }
}
