// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Random features of the positions that join those of the pixels before attention scores them: `K̃
/// = w_x K + w_p R` between all pixels of any two samples.
///
/// - sum, `x + σ_pe e`: `w_x = 1`, `w_p = σ_pe²`
/// - concatenation, `(x, σ_pe e)` with `c` and `c_p` channels: `w_x = c/(c + c_p)`, `w_p = σ_pe²
///   c_p/(c + c_p)`
/// - `R`: the identity, or `R_{αα′} = decay(Σ_axes |i − j|ᵖ)` for pixels at `i` and `j`
///
/// `e ~ N(0, R)`, the same for all samples, in many independent channels. It is trained with the
/// weights, `Θ̃ = w_x Θ + w_p R`, unless frozen: `Θ̃ = w_x Θ`.
///
/// @param wx `w_x`, above 0
/// @param wp `w_p`
/// @param power `p` of the distance
/// @param decay of the distance to the power `p`; empty for the identity
/// @param inValues whether values see the positions too, not scores alone
/// @param frozen whether `e` is not trained
/// @source Hron et al. 2020, by way of Novak et al. 2020 and its code; the frozen form derived
public record PositionalEmbedding(
    double wx,
    double wp,
    double power,
    Optional<DoubleUnaryOperator> decay,
    boolean inValues,
    boolean frozen) {
  public PositionalEmbedding {
    require(wx > 0 && wx < Double.POSITIVE_INFINITY, "weight of inputs", wx, "above 0");
    requireVariance(wp, "weight of positions");
    require(power > 0 && power < Double.POSITIVE_INFINITY, "power", power, "above 0");
  }

  private static void requireVariance(double value, String what) {
    require(value >= 0 && value < Double.POSITIVE_INFINITY, what, value, "of 0 or more");
  }

  private static void require(boolean right, String what, double value, String range) {
    if (right) return;
    throw new IllegalArgumentException(
        "positions: %s %s is not a finite number %s".formatted(what, value, range));
  }

  /// Added to the inputs; positions are independent.
  ///
  /// @param variance `σ_pe²`
  public static PositionalEmbedding sum(double variance) {
    requireVariance(variance, "variance");
    return new PositionalEmbedding(1, variance, 2, Optional.empty(), false, false);
  }

  /// Beside the inputs' channels; positions are independent.
  ///
  /// @param variance `σ_pe²`
  /// @param inputs channels of the inputs, `c`
  /// @param positions channels of the embedding, `c_p`; only the ratio of the two matters
  public static PositionalEmbedding concat(double variance, int inputs, int positions) {
    requireVariance(variance, "variance");
    if (inputs < 1 || positions < 1) {
      throw new IllegalArgumentException(
          "positions: %d channels of inputs beside %d of positions; both must be 1 or more"
              .formatted(inputs, positions));
    }
    double all = (double) inputs + positions;
    return new PositionalEmbedding(
        inputs / all, variance * (positions / all), 2, Optional.empty(), false, false);
  }

  /// The same with positions that correlate, `R = decay(Σ_axes |i − j|ᵖ)`.
  ///
  /// @param decay makes a covariance of every grid it is used on, like `d -> Math.exp(-d)` for `p ≤
  ///   2`
  public PositionalEmbedding withDecay(double p, DoubleUnaryOperator decay) {
    return new PositionalEmbedding(wx, wp, p, Optional.of(decay), inValues, frozen);
  }

  /// The same with positions that do not correlate.
  public PositionalEmbedding independent() {
    return new PositionalEmbedding(wx, wp, power, Optional.empty(), inValues, frozen);
  }

  /// The same in values too.
  public PositionalEmbedding intoValues() {
    return new PositionalEmbedding(wx, wp, power, decay, true, frozen);
  }

  /// The same, not trained.
  public PositionalEmbedding freeze() {
    return new PositionalEmbedding(wx, wp, power, decay, inValues, true);
  }
}
