// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.Params;
import tacit.nn.factorization.MatrixFactorization;

/// [SingularRate], [EndToEndFlow] and the [Unbalancedness] of matrices.
class MatrixGrowthTest {
  private static final MatrixFactorization DEEP = MatrixFactorization.of(2, 2, 3);
  private static final Tensor TARGET = Tensor.matrix(new double[] {1, 2}, new double[] {0, -1});

  /// `W₁ = Q(.5) S Q(.2)ᵀ`, `W₂ = Q(−.3) S Q(.5)ᵀ`, `W₃ = Q(1) S Q(−.3)ᵀ`, `S = diag(.9, .4)`.
  private static Params<Tensor> balanced() {
    return Params.of("layer_0", layer(0.5, 0.2))
        .and("layer_1", layer(-0.3, 0.5))
        .and("layer_2", layer(1, -0.3));
  }

  private static Tensor layer(double left, double right) {
    Tensor scaled = Weights.scaleColumns(turn(left), 0.9, 0.4);
    return Matrices.times(scaled, false, turn(right), true);
  }

  private static Tensor turn(double a) {
    return Fixtures.square(Math.cos(a), -Math.sin(a), Math.sin(a), Math.cos(a));
  }

  private static Tensor slope(Tensor w) {
    return Weights.plus(w, -1, TARGET);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_product_rule_is_the_slope_of_the_product(Seed seed) {
    var f = MatrixFactorization.of(3, 4, 3);
    var random = seed.generator();
    var w = Fixtures.weights(random, f);
    Tensor byEnd = Tensor.gaussian(random, 3, 4);
    double h = 1e-4;
    var flow = new FactorizationFlow(f, _ -> byEnd, h);
    Tensor ahead = f.endTensor(flow.descent(w, 1, (_, _) -> {}));
    var back = w.zip(f.gradient(w, byEnd), (x, g) -> Weights.plus(x, h, g));
    Tensor difference = Weights.plus(ahead, -1, f.endTensor(back));
    Tensor rate = EndToEndFlow.of(f, w, byEnd);
    Tensor twice = Weights.plus(Weights.zeros(rate.shape()), 2 * h, rate);
    assertThat(Fixtures.distance(difference, twice)).isLessThan(1e-4); // of a cubic, h² ‖Ẇ_l‖³
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_factor_flows_down_its_slope(Seed seed) {
    Tensor w = Tensor.gaussian(seed.generator(), 3, 2),
        slope = Tensor.gaussian(seed.child(1).generator(), 3, 2);
    assertThat(Weights.norm(Weights.plus(EndToEndFlow.balanced(w, slope, 1), 1, slope)))
        .isLessThan(1e-14); // products with the identity
  }

  @Test
  void flow_keeps_balance_and_descent_does_not() {
    var start = balanced();
    var flow = new FactorizationFlow(DEEP, MatrixGrowthTest::slope, 1e-3);
    var flown = flow.run(start, 1000, (_, _) -> {});
    var stepped = flow.descent(start, 1000, (_, _) -> {});
    assertThat(Unbalancedness.of(DEEP, start)).isLessThan(1e-15); // ulp
    assertThat(Unbalancedness.drift(DEEP, start, flown)).isLessThan(1e-12); // h⁴
    assertThat(Unbalancedness.drift(DEEP, start, stepped)).isGreaterThan(1e-4);
  }

  // Golden: an independent program

  @Test
  void rates_of_a_balanced_product() {
    var w = balanced();
    Tensor end = DEEP.endTensor(w);
    double[] entries = {0.3967281636, 0.0254713060, 0.5943346861, 0.1557602569};
    assertThat(end.toDoubles()).containsExactly(entries, within(5e-11)); // printed digits
    var rates = SingularRate.of(DEEP, w, slope(end));
    double[] sigma = {0.729, 0.064}, rate = {-0.2991013926718, -0.1594178251272};
    for (int r = 0; r < 2; r++) {
      assertThat(rates.get(r).sigma()).isCloseTo(sigma[r], within(1e-15)); // ulp
      assertThat(rates.get(r).rate()).isCloseTo(rate[r], within(5e-14)); // printed digits
      assertThat(rates.get(r).balancedRate()).isCloseTo(rate[r], within(5e-14));
    }
  }

  @Test
  void velocity_of_a_balanced_product() {
    var w = balanced();
    Tensor end = DEEP.endTensor(w);
    double[] velocity = {0.6512147339536, 0.3256953184104, -0.7908366628291, -0.1597140852111};
    assertThat(EndToEndFlow.balanced(end, slope(end), 3).toDoubles())
        .containsExactly(velocity, within(5e-14)); // printed digits
    assertThat(EndToEndFlow.of(DEEP, w, slope(end)).toDoubles())
        .containsExactly(velocity, within(5e-14));
  }

  /// `W₂ᵀ W₂ − W₁ W₁ᵀ` with `W₁ = diag(1, 2)`, `W₂ = diag(3, 2)`.
  @Test
  void unbalancedness_by_hand() {
    var f = MatrixFactorization.of(2, 2, 2);
    var w =
        Params.of("layer_0", Fixtures.square(1, 0, 0, 2))
            .and("layer_1", Fixtures.square(3, 0, 0, 2));
    assertThat(Unbalancedness.of(f, w)).isEqualTo(8);
  }

  // Messages

  @Test
  void a_product_of_nothing_is_refused() {
    assertThatThrownBy(() -> EndToEndFlow.balanced(TARGET, TARGET, 0))
        .hasMessage("end-to-end flow: a depth of 0; a product needs at least 1 factor");
  }
}
