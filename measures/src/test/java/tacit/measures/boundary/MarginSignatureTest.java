// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class MarginSignatureTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_five_numbers_are_in_order(Seed seed) {
    double[] d = seed.generator().doubles(50, 0.1, 1).map(v -> Math.pow(v, 4)).toArray();
    var s = MarginSignature.of(d);
    assertThat(new double[] {s.lowerFence(), s.q1(), s.q2(), s.q3(), s.upperFence()}).isSorted();
  }

  @Test
  void mistaken_examples_are_dropped_and_counted() {
    var s = MarginSignature.of(-3, 0, 1, 1);
    assertThat(s).isEqualTo(new MarginSignature(1, 1, 1, 1, 1, .5));
    assertThat(s.logs().toDoubles()).containsOnly(0).hasSize(5);
  }

  @Test
  void features_are_those_of_all_layers_in_order() {
    var one = MarginSignature.of(1);
    var e = MarginSignature.of(Math.E);
    assertThat(MarginSignature.features(List.of(one, e)).toDoubles())
        .containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
  }

  // Golden, by hand: Q₃ − Q₁ = 0.675, and 1.5 of it is 1.0125

  @Test
  void eight_distances_with_an_outlier() {
    var s = MarginSignature.of(.1, .2, .4, .5, .9, 1, 1.1, 5);
    var rounding = within(1e-15); // a few sums of numbers of size 1
    assertThat(s.lowerFence()).isEqualTo(.1);
    assertThat(s.q1()).isCloseTo(.35, rounding);
    assertThat(s.q2()).isCloseTo(.7, rounding);
    assertThat(s.q3()).isCloseTo(1.025, rounding);
    assertThat(s.upperFence()).isCloseTo(2.0375, rounding);
    assertThat(s.dropped()).isZero();
  }

  // Messages

  @Test
  void a_network_that_is_always_mistaken_has_no_signature() {
    assertThatThrownBy(() -> MarginSignature.of(-1, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "margin signature: none of 2 distances is above 0; a signature is of correct answers");
    assertThatThrownBy(() -> MarginSignature.features(List.of()))
        .hasMessage("margin signature: there are no layers; give 1 or more");
  }
}
