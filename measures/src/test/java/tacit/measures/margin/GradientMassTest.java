// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.margin.Golden.roundings;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class GradientMassTest {
  private static final double[] Q = {2, 2, -.5, 7};

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void masses_grow_to_one_and_the_support_is_from_one_to_all(Seed seed) {
    double[] q = seed.generator().doubles(20, -1, 5).toArray();
    var mass = GradientMass.ofExponential(q);
    assertThat(mass.cumulative()).isSorted().endsWith(1);
    assertThat(mass.effectiveSupport()).isBetween(1.0, 20.0);
    for (int k = 1; k <= 20; k++) assertThat(mass.count(mass.mass(k))).isEqualTo(k);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void larger_weights_of_the_network_leave_fewer_samples(Seed seed) {
    double[] m = seed.generator().doubles(20, -1, 1).toArray();
    double before = m.length;
    for (double rho = 0.5; rho < 100; rho *= 2) {
      double scale = rho;
      double[] q = Arrays.stream(m).map(each -> scale * each).toArray();
      double support = GradientMass.ofExponential(q).effectiveSupport();
      assertThat(support).isLessThanOrEqualTo(before * (1 + 64 * Math.ulp(1.0)));
      before = support;
    }
  }

  @Test
  void equal_margins_push_alike() {
    var mass = GradientMass.ofExponential(3, 3, 3, 3);
    assertThat(mass.effectiveSupport()).isEqualTo(4);
    assertThat(mass.cumulative()).containsExactly(.25, .5, .75, 1);
  }

  @Test
  void margins_of_any_size_are_weighed() {
    assertThat(GradientMass.ofExponential(1e5, 1e5 + Math.log(3)).mass(1))
        .isCloseTo(.75, within(1e5 * Math.ulp(1.0)));
    assertThat(GradientMass.ofExponential(-1e300, 1e300).cumulative()).containsExactly(1, 1);
  }

  // Golden values: computed in NumPy from the same margins

  @Test
  void masses_of_the_small_network() {
    var mass = GradientMass.ofExponential(Q);
    double[] g = {0.8585731799964637, 0.9290491582949898, 0.9995251365935159, 1};
    assertThat(mass.cumulative()).containsExactly(g, roundings(2));
    assertThat(mass.effectiveSupport()).isCloseTo(1.3385414053, within(5e-11));
    assertThat(mass.count(0.9)).isEqualTo(2);
    assertThat(GradientMass.countsWithin(Q)).containsExactly(1, 3, 3, 4, 4, 4, 4);
  }

  @Test
  void other_weights_are_added_up_by_margin() {
    var mass = GradientMass.of(new double[] {3, 1, 2}, new double[] {1, 5, 2});
    assertThat(mass.cumulative()).containsExactly(new double[] {5 / 8.0, 7 / 8.0, 1}, roundings(1));
    assertThat(mass.effectiveSupport()).isCloseTo(64 / 30.0, roundings(2));
  }

  // Refusals

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gradient mass: " + message);
  }

  @Test
  void margins_and_weights_that_do_not_fit_are_named() {
    refuses(GradientMass::ofExponential, "there are no margins; give at least one");
    refuses(
        () -> GradientMass.of(Q, new double[] {1}),
        "4 margins but 1 weights; give one weight a margin");
    refuses(() -> GradientMass.of(Q, new double[4]), "all weights are 0; then nobody pushes");
    refuses(
        () -> GradientMass.of(Q, new double[] {1, 2, -3, 4}),
        "weight 2 is -3.0; give finite numbers, none below 0");
    refuses(
        () -> GradientMass.of(Q, new double[] {1, Double.NaN, 3, 4}),
        "weight 1 is NaN; give finite numbers, none below 0");
    assertThatThrownBy(() -> GradientMass.ofExponential(1, Double.NaN))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("gradient mass: margin 1 is NaN; give finite numbers");
  }

  @Test
  void counts_and_shares_that_do_not_fit_are_named() {
    var mass = GradientMass.ofExponential(Q);
    refuses(() -> mass.mass(5), "k = 5 of 4 margins; k counts from 1");
    refuses(() -> mass.count(0), "a mass of 0.0; give a share above 0, at most 1");
  }
}
