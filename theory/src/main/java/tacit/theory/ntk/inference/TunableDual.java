// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import tacit.autodiff.Var;
import tacit.theory.ntk.inference.TunableKernel.Activation;

/// The dual of an activation in differentiable operations, elementwise.
///
/// ```text
/// erf    T = 2/π atan2(2k, r),  Ṫ = 4/(π r),  r = √((1 + 2p)(1 + 2q) − 4k²)
/// ReLU   T = (s + (π − θ) k)/2π,  Ṫ = (π − θ)/2π,  s = √(pq − k²),  θ = atan2(s, k)
/// ```
///
/// @param value `T(k; p, q)`
/// @param slope `Ṫ(k; p, q)`
record TunableDual(Var value, Var slope) {
  /// Between two inputs of variances `p` and `q`.
  static TunableDual covariance(Activation activation, Var k, Var p, Var q) {
    return switch (activation) {
      case ERF -> {
        Var r = p.scaleShift(2, 1).times(q.scaleShift(2, 1)).minus(k.square().times(4)).sqrt();
        Var angle = ArcTangent.of(k.times(2), r);
        yield new TunableDual(angle.times(2 / Math.PI), r.power(-1).times(4 / Math.PI));
      }
      case RELU -> {
        Var s = p.times(q).minus(k.square()).sqrt();
        Var rest = ArcTangent.of(s, k).scaleShift(-1 / (2 * Math.PI), 0.5);
        yield new TunableDual(s.times(1 / (2 * Math.PI)).plus(rest.times(k)), rest);
      }
    };
  }

  /// Of one input with itself: `T(q; q, q)` and `Ṫ(q; q, q)`.
  static TunableDual variance(Activation activation, Var q) {
    return switch (activation) {
      case ERF -> {
        Var r = q.scaleShift(4, 1).sqrt();
        Var angle = ArcTangent.of(q.times(2), r);
        yield new TunableDual(angle.times(2 / Math.PI), r.power(-1).times(4 / Math.PI));
      }
      case RELU -> new TunableDual(q.times(0.5), q.like(0.5));
    };
  }
}
