// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TapeTest {
  // Golden values, by hand

  @Test
  void one_multiplication() {
    var tape = new Tape();
    int a = tape.number(2), b = tape.number(3);
    int y = tape.times(a, b);
    assertThat(tape.value(y)).isEqualTo(6);
    assertThat(tape.gradient(y)).containsExactly(3, 2, 1);
  }

  /// `y = a² b + b` at `a = 2`, `b = 3`: `2 a b = 12`, `a² + 1 = 5`.
  @Test
  void a_value_collects_from_all_its_uses() {
    var tape = new Tape();
    int a = tape.number(2), b = tape.number(3);
    int ab = tape.times(a, b), aab = tape.times(ab, a), y = tape.plus(aab, b);
    assertThat(tape.value(y)).isEqualTo(15);
    assertThat(tape.gradient(y)).containsExactly(12, 5, 2, 1, 1);
  }

  /// `u = x²`, `y = 2 u + u²` at `x = 2`: the gradient is `4 x + 4 x³ = 40`.
  @Test
  void an_order_that_is_not_topological_gives_a_wrong_gradient() {
    var tape = new Tape();
    int x = tape.number(2), u = tape.times(x, x);
    int v = tape.plus(u, u), w = tape.times(u, u), y = tape.plus(v, w);
    assertThat(tape.gradient(y)[x]).isEqualTo(40);
    assertThat(tape.sweep(y, v, u, w, x)[x]).as("u too early").isEqualTo(8);
    assertThat(tape.sweep(y, v, u, w, u, x)[x]).as("u twice").isEqualTo(48);
    assertThat(tape.sweep(y, w, v, u, x)[x]).as("another topological order").isEqualTo(40);
  }
}
