// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Optimizer updates on float arrays, positions `from` to `to`; see [Update] for the formulas.
/// Plain loops, which the compiler turns into lanes.
///
/// A state whose gradient has become 0 decays, and would end among the subnormal numbers, where
/// rounding holds it and arithmetic takes up to thirty times as long. So states are rounded to
/// multiples of `2⁻¹⁰³`, about `10⁻³¹`, which no parameter feels.
final class FloatUpdate {
  /// `2⁻⁸⁰`, above which floats are `2⁻¹⁰³` apart.
  private static final float SMALL = 0x1p-80f;

  private FloatUpdate() {}

  /// `states` are read from `s` and written to `t`; the new weight goes to `y`.
  static void update(
      Update rule, float[] w, float[] g, float[][] s, float[] y, float[][] t, int from, int to) {
    switch (rule) {
      case Update.Sgd sgd when s.length == 0 -> plain(sgd, w, g, y, from, to);
      case Update.Sgd sgd -> momentum(sgd, w, g, s[0], y, t[0], from, to);
      case Update.Adam adam -> adam(adam, w, g, s, y, t, from, to);
      case Update.RmsProp rms -> rmsProp(rms, w, g, s, y, t, from, to);
    }
  }

  /// `x`, but for what is below `2⁻¹⁰³`.
  private static float settled(float x) {
    return x + SMALL - SMALL;
  }

  private static void plain(Update.Sgd rule, float[] w, float[] g, float[] y, int from, int to) {
    float eta = (float) rule.learningRate(), decay = (float) rule.weightDecay();
    for (int i = from; i < to; i++) y[i] = w[i] - eta * Math.fma(decay, w[i], g[i]);
  }

  private static void momentum(
      Update.Sgd rule, float[] w, float[] g, float[] v, float[] y, float[] u, int from, int to) {
    float eta = (float) rule.learningRate(),
        decay = (float) rule.weightDecay(),
        mu = (float) rule.momentum();
    if (rule.nesterov()) {
      for (int i = from; i < to; i++) {
        float slope = Math.fma(decay, w[i], g[i]);
        float speed = settled(Math.fma(mu, v[i], slope));
        u[i] = speed;
        y[i] = w[i] - eta * Math.fma(mu, speed, slope);
      }
    } else {
      for (int i = from; i < to; i++) {
        float speed = settled(Math.fma(mu, v[i], Math.fma(decay, w[i], g[i])));
        u[i] = speed;
        y[i] = w[i] - eta * speed;
      }
    }
  }

  private static void adam(
      Update.Adam rule,
      float[] w,
      float[] g,
      float[][] s,
      float[] y,
      float[][] t,
      int from,
      int to) {
    float[] m = s[0], v = s[1], mOut = t[0], vOut = t[1];
    float beta1 = (float) rule.beta1(),
        beta2 = (float) rule.beta2(),
        epsilon = (float) rule.epsilon();
    float rest1 = (float) (1 - rule.beta1()), rest2 = (float) (1 - rule.beta2());
    float coupled = (float) (rule.decoupled() ? 0 : rule.weightDecay());
    float shrink = (float) (rule.decoupled() ? 1 - rule.learningRate() * rule.weightDecay() : 1);
    float eta = (float) (rule.learningRate() / (1 - Math.pow(rule.beta1(), (double) rule.step())));
    float fix2 = (float) (1 / Math.sqrt(1 - Math.pow(rule.beta2(), (double) rule.step())));
    for (int i = from; i < to; i++) {
      float slope = Math.fma(coupled, w[i], g[i]);
      float mean = settled(Math.fma(beta1, m[i], rest1 * slope));
      float square = settled(Math.fma(beta2, v[i], rest2 * slope * slope));
      mOut[i] = mean;
      vOut[i] = square;
      y[i] = shrink * w[i] - eta * mean / Math.fma((float) Math.sqrt(square), fix2, epsilon);
    }
  }

  private static void rmsProp(
      Update.RmsProp rule,
      float[] w,
      float[] g,
      float[][] s,
      float[] y,
      float[][] t,
      int from,
      int to) {
    float eta = (float) rule.learningRate(), decay = (float) rule.weightDecay();
    float alpha = (float) rule.alpha(), rest = (float) (1 - rule.alpha());
    float epsilon = (float) rule.epsilon(), mu = (float) rule.momentum();
    float[] v = s[0], vOut = t[0];
    for (int i = from; i < to; i++) {
      float slope = Math.fma(decay, w[i], g[i]);
      float square = settled(Math.fma(alpha, v[i], rest * slope * slope));
      float step = slope / ((float) Math.sqrt(square) + epsilon);
      vOut[i] = square;
      if (s.length == 2) {
        step = settled(Math.fma(mu, s[1][i], step));
        t[1][i] = step;
      }
      y[i] = w[i] - eta * step;
    }
  }
}
