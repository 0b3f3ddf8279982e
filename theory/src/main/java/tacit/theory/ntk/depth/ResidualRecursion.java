// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// Two inputs of equal norm in a residual network of rectifiers, `h′ = h + Dense(σ_w², 0)(φ(h))`,
/// with all kernels divided by the variance `q_l = (1 + σ_w²/2)ˡ q₀`. With `α = (σ_w²/2)/(1 +
/// σ_w²/2)`, the angle `t` of the two and `b(t) = t cos t − sin t`,
///
/// ```text
/// h′ = h + α b(t)/π,   Θ_aa′ = Θ_aa + α
/// δΘ′ = δΘ + α (h + b(t)/π) + α (t/π) (Θ_aa − δΘ)
/// ```
///
/// So `Θ_aa/q_l = 1 + α l`, `Θ_ab/q_l ≃ α l/4` and `κ → (m + 3)/3` for every `σ_w²`: residual
/// networks are always as on the critical line, up to the scale `q_l`, which the learning rate has
/// to follow.
///
/// With a normalization at the start of the branch, `h′ = h + Dense(σ_w², 0)(φ(LN(h)))`, the scale
/// grows like `l` only, and inputs grow alike more slowly still, `1 − c ~ (ln l)⁻²`.
///
/// @param weightVariance `σ_w²`
/// @source Tacit
public record ResidualRecursion(double weightVariance) {
  /// `α`, the branch's share of the variance.
  public double alpha() {
    return weightVariance / 2 / (1 + weightVariance / 2);
  }

  /// After `depth` blocks, in units of `q_l`, from correlation `c0` and `Θ = K`.
  public Deviation after(int depth, double c0) {
    var unit = new ReluDeviation(2, 1);
    double h = 1 - c0, delta = h, theta = 1, alpha = alpha();
    for (int l = 0; l < depth; l++) {
      double branch = unit.deltaK(h), gap = unit.chiGap(h);
      delta += alpha * (branch + gap * (theta - delta));
      theta += alpha;
      h += alpha * (branch - h);
    }
    return new Deviation(h, h, delta, theta);
  }

  /// The same with the branch normalized, not divided by anything, from variance 1.
  public Deviation normalizedAfter(int depth, double c0) {
    var unit = new ReluDeviation(2, 1);
    double half = weightVariance / 2, q = 1, deltaK = 1 - c0, delta = deltaK, theta = 1;
    for (int l = 0; l < depth; l++) {
      double h = deltaK / q, branch = unit.deltaK(h), gap = unit.chiGap(h);
      delta += half * (branch + (delta + gap * (theta - delta)) / q);
      theta += half * (1 + theta / q);
      deltaK += half * branch;
      q += half;
    }
    return new Deviation(deltaK / q, deltaK, delta, theta);
  }
}
