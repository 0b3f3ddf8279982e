// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.ModeTree.Node;

class ComponentRatesTest {
  // Laws

  /// Inner products with gradients against the direction tensor, formed.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_pull_is_the_slope_along_the_direction(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    Tensor slope = Tensor.gaussian(random, f.shape().toArray());
    double size = Weights.norm(slope);
    for (Rate rate : ComponentRates.of(f, w, f.gradient(w, slope))) {
      var component = LocalComponent.of(f, w, rate.node(), rate.r());
      Tensor direction = component.direction().orElseThrow();
      double close = 1e-12 * size * Weights.norm(direction); // a product of at most 20 weights
      assertThat(rate.gamma().orElseThrow())
          .isCloseTo(-Weights.inner(slope, direction), within(close));
      assertThat(rate.sigma()).isCloseTo(component.norm(), within(1e-14 * component.norm()));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rates_are_between_their_bounds(Seed seed) {
    var random = seed.generator();
    var f = Fixtures.drawn(random);
    var w = Fixtures.weights(random, f);
    var gradient = f.gradient(w, Tensor.gaussian(random, f.shape().toArray()));
    double epsilon = Unbalancedness.of(f, w);
    var tight = ComponentRates.of(f, w, gradient);
    var wide = ComponentRates.of(f, w, gradient, epsilon);
    for (int i = 0; i < tight.size(); i++) {
      double rounding = 1e-9 * Math.abs(tight.get(i).rate());
      assertThat(tight.get(i).rate())
          .isBetween(tight.get(i).lower() - rounding, tight.get(i).upper() + rounding);
      assertThat(wide.get(i).lower()).isLessThanOrEqualTo(tight.get(i).lower() + rounding);
      assertThat(wide.get(i).upper()).isGreaterThanOrEqualTo(tight.get(i).upper() - rounding);
    }
  }

  // Golden: the whole numbers of the binary tree; bounds with ε = 4

  @ParameterizedTest
  @CsvSource({
    "0, 2, -19.5, -156, -1826.314455159, -41.879936275",
    "1, 3.162277660168, 1.897366596101, 32.255232133717, 9.248777629, 215.600041374",
    "2, 2.236067977500, -0.447213595500, -4.919349550500, -43.742621834, -1.174821750",
    "3, 7.071067811865, -4.525483399594, -203.646752981726, -801.612542509, -88.341973879",
    "4, 3.162277660168, -12.965338406690, -220.410752913736, -1473.266949392, -63.199980468",
    "5, 2.828427124746, 2.828427124746, 39.597979746447, 11.313708499, 305.470129473",
  })
  void rates_of_whole_numbers(
      int i, double sigma, double gamma, double rate, double lower, double upper) {
    var f = Fixtures.binary();
    var w = Fixtures.whole(f);
    var gradient = f.gradient(w, Fixtures.slope(f.endTensor(w)));
    var of = ComponentRates.of(f, w, gradient, Unbalancedness.of(f, w)).get(i);
    assertThat(of.sigma()).isCloseTo(sigma, within(5e-13)); // printed digits, here and below
    assertThat(of.gamma().orElseThrow()).isCloseTo(gamma, within(5e-13));
    assertThat(of.rate()).isCloseTo(rate, within(5e-13));
    assertThat(of.lower()).isCloseTo(lower, within(5e-10));
    assertThat(of.upper()).isCloseTo(upper, within(5e-10));
    double[] twice = {-78, 12, -2, -64, -82, 16};
    assertThat(2 * of.sigma() * of.gamma().orElseThrow()).isCloseTo(twice[i], within(1e-13)); // ulp
  }

  /// `3 σ^{4/3} γ` at balanced weights.
  @ParameterizedTest
  @CsvSource({
    "0, -0.06774836169493, -0.03251921361357",
    "1, -0.10108425861131, -0.01213011103336",
    "2, -0.08740980623099, -0.04195670699088",
    "3, -0.04547329557382, -0.00545679546886",
    "4, -0.07371592452664, -0.03538364377279",
    "5, -0.08420544202948, -0.01010465304354",
  })
  void rates_of_balanced_weights(int i, double gamma, double rate) {
    var f = Fixtures.binary();
    var w = Fixtures.polar(f);
    var of = ComponentRates.of(f, w, f.gradient(w, Fixtures.slope(f.endTensor(w)))).get(i);
    double[] sigma = {0.2529822128134704, 0.0894427190999916};
    assertThat(of.sigma()).isCloseTo(sigma[i % 2], within(1e-16)); // two ulps
    assertThat(of.gamma().orElseThrow()).isCloseTo(gamma, within(5e-15)); // printed digits
    assertThat(of.rate()).isCloseTo(rate, within(5e-15));
    assertThat(of.balancedRate()).isCloseTo(rate, within(5e-15));
    assertThat(of.lower()).isCloseTo(rate, within(5e-15));
    assertThat(of.upper()).isCloseTo(rate, within(5e-15));
  }

  @Test
  void a_component_of_norm_zero_has_no_pull_and_no_rate() {
    var f = Fixtures.binary();
    Node node = Fixtures.node(f, 0, 1);
    var w = Weights.replaced(Fixtures.whole(f), Map.of(f.name(node), Fixtures.square(0, 0, 1, -1)));
    var rate = ComponentRates.of(f, w, f.gradient(w, Fixtures.slope(f.endTensor(w)))).getFirst();
    assertThat(rate.gamma()).isEmpty();
    assertThat(new double[] {rate.rate(), rate.balancedRate(), rate.lower(), rate.upper()})
        .containsOnly(0);
  }

  // Messages

  @Test
  void a_negative_bound_of_differences_is_refused() {
    var f = Fixtures.binary();
    var w = Fixtures.whole(f);
    assertThatThrownBy(() -> ComponentRates.of(f, w, w, -1))
        .hasMessage("component rates: ε is -1.0; it bounds differences, so it is 0 or more");
  }
}
