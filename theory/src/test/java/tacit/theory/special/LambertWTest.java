// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class LambertWTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void both_branches_invert_w_times_its_exponential(Seed seed) {
    var random = seed.generator();
    for (int i = 0; i < 1000; i++) {
      double w = random.nextDouble(-1, 5), lower = -random.nextDouble(1, 700);
      // x carries the rounding of w e^w, and W'(x) = W/(x (1 + W)) makes that this much of W
      assertThat(LambertW.principal(w * Math.exp(w))).isCloseTo(w, within(rounding(w)));
      assertThat(LambertW.lower(lower * Math.exp(lower))).isCloseTo(lower, within(rounding(lower)));
    }
  }

  private static double rounding(double w) {
    double relative = (4 + Math.abs(w)) * Math.ulp(1.0);
    return Math.min(Math.sqrt(2 * relative), relative * Math.abs(w / (1 + w))) + 2 * Math.ulp(w);
  }

  // Golden: scipy.special.lambertw

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.010101527198538754, 6.472775124394005",
    "0.1, 0.11183255915896297, 3.577152063957297",
    "0.3, 0.4894022271802149, 1.7813370234216275",
    "0.36, 0.8060843159708174, 1.2227701339785066"
  })
  void these_are_the_two_values(double a, double principal, double lower) {
    assertThat(-LambertW.principal(-a)).isCloseTo(principal, within(rounding(-principal)));
    assertThat(-LambertW.lower(-a)).isCloseTo(lower, within(rounding(-lower)));
  }

  @Test
  void the_branches_meet_and_the_principal_one_passes_through_0_and_e() {
    assertThat(LambertW.principal(LambertW.BRANCH_POINT)).isCloseTo(-1, within(3e-8)); // √(2 ulp)
    assertThat(LambertW.lower(LambertW.BRANCH_POINT)).isCloseTo(-1, within(3e-8));
    assertThat(LambertW.principal(0)).isEqualTo(0);
    assertThat(LambertW.principal(Math.E)).isCloseTo(1, within(Math.ulp(1.0)));
  }

  // Messages

  @Test
  void where_it_is_not_real_it_is_refused() {
    assertThatThrownBy(() -> LambertW.principal(-0.4))
        .hasMessage("lambert w: x = -0.4; this branch is real where x is finite, at least -1/e");
    assertThatThrownBy(() -> LambertW.lower(0))
        .hasMessage(
            "lambert w: x = 0.0; this branch is real where x is finite, at least -1/e and below 0");
  }
}
