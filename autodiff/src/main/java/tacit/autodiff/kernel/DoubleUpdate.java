// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Optimizer updates on double arrays, positions `from` to `to`; see [Update] for the formulas.
/// Plain loops, which the compiler turns into lanes.
final class DoubleUpdate {
  private DoubleUpdate() {}

  /// `states` are read from `s` and written to `t`; the new weight goes to `y`.
  static void update(
      Update rule,
      double[] w,
      double[] g,
      double[][] s,
      double[] y,
      double[][] t,
      int from,
      int to) {
    switch (rule) {
      case Update.Sgd sgd when s.length == 0 -> plain(sgd, w, g, y, from, to);
      case Update.Sgd sgd -> momentum(sgd, w, g, s[0], y, t[0], from, to);
      case Update.Adam adam -> adam(adam, w, g, s, y, t, from, to);
      case Update.RmsProp rms -> rmsProp(rms, w, g, s, y, t, from, to);
    }
  }

  private static void plain(Update.Sgd rule, double[] w, double[] g, double[] y, int from, int to) {
    double eta = rule.learningRate(), decay = rule.weightDecay();
    for (int i = from; i < to; i++) y[i] = w[i] - eta * Math.fma(decay, w[i], g[i]);
  }

  private static void momentum(
      Update.Sgd rule,
      double[] w,
      double[] g,
      double[] v,
      double[] y,
      double[] u,
      int from,
      int to) {
    double eta = rule.learningRate(), decay = rule.weightDecay(), mu = rule.momentum();
    if (rule.nesterov()) {
      for (int i = from; i < to; i++) {
        double slope = Math.fma(decay, w[i], g[i]);
        double speed = Math.fma(mu, v[i], slope);
        u[i] = speed;
        y[i] = w[i] - eta * Math.fma(mu, speed, slope);
      }
    } else {
      for (int i = from; i < to; i++) {
        double speed = Math.fma(mu, v[i], Math.fma(decay, w[i], g[i]));
        u[i] = speed;
        y[i] = w[i] - eta * speed;
      }
    }
  }

  private static void adam(
      Update.Adam rule,
      double[] w,
      double[] g,
      double[][] s,
      double[] y,
      double[][] t,
      int from,
      int to) {
    double[] m = s[0], v = s[1], mOut = t[0], vOut = t[1];
    double beta1 = rule.beta1(), beta2 = rule.beta2(), epsilon = rule.epsilon();
    double rest1 = (1 - rule.beta1()), rest2 = (1 - rule.beta2());
    double coupled = (rule.decoupled() ? 0 : rule.weightDecay());
    double shrink = (rule.decoupled() ? 1 - rule.learningRate() * rule.weightDecay() : 1);
    double eta = (rule.learningRate() / (1 - Math.pow(rule.beta1(), (double) rule.step())));
    double fix2 = (1 / Math.sqrt(1 - Math.pow(rule.beta2(), (double) rule.step())));
    for (int i = from; i < to; i++) {
      double slope = Math.fma(coupled, w[i], g[i]);
      double mean = Math.fma(beta1, m[i], rest1 * slope);
      double square = Math.fma(beta2, v[i], rest2 * slope * slope);
      mOut[i] = mean;
      vOut[i] = square;
      y[i] = shrink * w[i] - eta * mean / Math.fma(Math.sqrt(square), fix2, epsilon);
    }
  }

  private static void rmsProp(
      Update.RmsProp rule,
      double[] w,
      double[] g,
      double[][] s,
      double[] y,
      double[][] t,
      int from,
      int to) {
    double eta = rule.learningRate(), decay = rule.weightDecay();
    double alpha = rule.alpha(), rest = (1 - rule.alpha());
    double epsilon = rule.epsilon(), mu = rule.momentum();
    double[] v = s[0], vOut = t[0];
    for (int i = from; i < to; i++) {
      double slope = Math.fma(decay, w[i], g[i]);
      double square = Math.fma(alpha, v[i], rest * slope * slope);
      double step = slope / (Math.sqrt(square) + epsilon);
      vOut[i] = square;
      if (s.length == 2) {
        step = Math.fma(mu, s[1][i], step);
        t[1][i] = step;
      }
      y[i] = w[i] - eta * step;
    }
  }
}
