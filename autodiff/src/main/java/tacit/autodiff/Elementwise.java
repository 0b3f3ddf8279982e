// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.random.RandomGenerator;
import tacit.autodiff.op.*;

/// Operations element by element. Shapes are equal: nothing stretches by itself ([Structure#spread]
/// and the row operations do, by name).
public sealed interface Elementwise permits Var {
  Var self();

  default Var plus(Var b) {
    return Var.of(new Add(), self(), b);
  }

  default Var minus(Var b) {
    return Var.of(new Subtract(), self(), b);
  }

  default Var times(Var b) {
    return Var.of(new Multiply(), self(), b);
  }

  default Var over(Var b) {
    return Var.of(new Divide(), self(), b);
  }

  default Var maximum(Var b) {
    return Var.of(new Maximum(), self(), b);
  }

  default Var minimum(Var b) {
    return Var.of(new Minimum(), self(), b);
  }

  /// `b` where this is positive, else `slope b`.
  default Var gate(double slope, Var b) {
    return Var.of(new Gate(slope), self(), b);
  }

  /// `scale x + shift`.
  default Var scaleShift(double scale, double shift) {
    return Var.of(new ScaleShift(scale, shift), self());
  }

  default Var times(double scale) {
    return scaleShift(scale, 0);
  }

  default Var plus(double shift) {
    return scaleShift(1, shift);
  }

  default Var negate() {
    return scaleShift(-1, 0);
  }

  default Var square() {
    return times(self());
  }

  default Var power(double exponent) {
    return exponent == 1 ? self() : Var.of(new Power(exponent), self());
  }

  default Var exp() {
    return Var.of(new Exp(), self());
  }

  default Var log() {
    return Var.of(new Log(), self());
  }

  default Var sqrt() {
    return Var.of(new Sqrt(), self());
  }

  default Var abs() {
    return Var.of(new Abs(), self());
  }

  default Var sign() {
    return Var.of(new Sign(), self());
  }

  default Var clamp(double from, double to) {
    return Var.of(new Clamp(from, to), self());
  }

  default Var relu() {
    return Var.of(new Relu(), self());
  }

  default Var leakyRelu(double slope) {
    return Var.of(new LeakyRelu(slope), self());
  }

  default Var tanh() {
    return Var.of(new Tanh(), self());
  }

  default Var sigmoid() {
    return Var.of(new Sigmoid(), self());
  }

  default Var softplus() {
    return Var.of(new Softplus(), self());
  }

  /// `2/√π ∫₀ˣ e^−t² dt`.
  default Var erf() {
    return Var.of(new Erf(), self());
  }

  /// `x Φ(x)`, `Φ` the standard normal distribution; exact, not the tanh approximation.
  default Var gelu() {
    return times(self().times(Math.sqrt(0.5)).erf().scaleShift(0.5, 0.5));
  }

  default Var sin() {
    return Var.of(new Sin(), self());
  }

  default Var cos() {
    return Var.of(new Cos(), self());
  }

  /// This where `condition` is not zero, else `b`.
  default Var where(Tensor condition, Var b) {
    return Var.of(new Where(condition.to(self().value().dtype())), self(), b);
  }

  /// Inverted dropout, `y = m x / (1 − rate)` with independent `m ∈ {0, 1}`, `P(m = 0) = rate`, so
  /// that the mean of `y` is `x`. One number is drawn, the key of the mask: both types and every
  /// backend drop the same positions.
  default Var dropout(double rate, RandomGenerator random) {
    return Var.of(new Dropout(rate, random.nextLong()), self());
  }
}
