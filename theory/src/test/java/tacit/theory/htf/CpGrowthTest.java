// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Svd;
import tacit.nn.Params;
import tacit.nn.factorization.CpFactorization;

/// [ComponentRates], [LocalComponents] and [Unbalancedness] of CP factorizations.
class CpGrowthTest {
  private static final CpFactorization CP = CpFactorization.of(Shape.of(2, 2, 2), 2);

  private static Params<Tensor> whole() {
    return Params.of("factor_0", Fixtures.square(1, 2, 1, 0))
        .and("factor_1", Fixtures.square(2, 1, 0, 1))
        .and("factor_2", Fixtures.square(1, 1, 1, -1));
  }

  /// `∇L` of half the squared distance from `e₀ ⊗ e₀ ⊗ e₀`.
  private static Tensor slope(Tensor end) {
    return Weights.plus(end, -1, Tensor.of(Shape.of(2, 2, 2), Weights.only(8, 0, 1)));
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_pull_is_the_slope_along_the_outer_product_of_unit_vectors(Seed seed) {
    var random = seed.generator();
    var f = CpFactorization.of(Shape.of(3, 2, 4), 3);
    var w = Fixtures.weights(random, f);
    Tensor byEnd = Tensor.gaussian(random, 3, 2, 4);
    var rates = ComponentRates.of(f, w, f.gradient(w, byEnd));
    for (int r = 0; r < 3; r++) {
      double[] scale = Weights.only(3, r, 1);
      var alone = w.map(x -> Weights.scaleColumns(x, scale));
      double along = Weights.inner(byEnd, f.endTensor(alone)) / rates.get(r).sigma();
      assertThat(rates.get(r).gamma().orElseThrow())
          .isCloseTo(-along, within(1e-13)); // sums of 24 products of numbers of size 1
      assertThat(rates.get(r).rate())
          .isBetween(rates.get(r).lower() - 1e-12, rates.get(r).upper() + 1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void flow_keeps_the_differences_of_squared_norms(Seed seed) {
    var w =
        Fixtures.weights(seed.generator(), CP)
            .map(x -> Weights.plus(Weights.zeros(x.shape()), 0.5, x));
    var flow = new FactorizationFlow(CP, CpGrowthTest::slope, 1e-3);
    var flown = flow.run(w, 200, (_, _) -> {});
    assertThat(Unbalancedness.drift(CP, w, flown)).isLessThan(1e-11); // h⁴, and 200 roundings
    assertThat(Unbalancedness.of(CP, flown)).isCloseTo(Unbalancedness.of(CP, w), within(1e-11));
  }

  // Golden: whole numbers, by an independent program

  @Test
  void whole_numbers() {
    var w = whole();
    Tensor end = CP.endTensor(w);
    assertThat(end.toDoubles()).containsExactly(4, 0, 2, -2, 2, 2, 0, 0);
    assertThat(LocalComponents.of(CP, w).norms())
        .containsExactly(new double[] {4, 4}, within(1e-15)); // ulp
    assertThat(Unbalancedness.of(CP, w)).isEqualTo(2);
    for (var growth : ComponentRates.of(CP, w, CP.gradient(w, slope(end)))) {
      assertThat(growth.arity()).isEqualTo(3);
      assertThat(growth.gamma().orElseThrow()).isCloseTo(-3.5, within(1e-15)); // ulp
      assertThat(growth.rate()).isCloseTo(-70, within(3e-14)); // ulps
    }
  }

  @Test
  void spectra_of_whole_numbers() {
    Tensor end = CP.endTensor(whole());
    double[] first = {5.226251859506, 2.164784400585}, last = {4.898979485566, 2.828427124746};
    assertThat(Arrays.copyOf(Svd.sigmaOf(Matricization.of(end, 0)).toDoubles(), 2))
        .containsExactly(first, within(5e-13)); // printed digits
    assertThat(Arrays.copyOf(Svd.sigmaOf(Matricization.of(end, 2)).toDoubles(), 2))
        .containsExactly(last, within(5e-13));
  }

  @Test
  void bounds_of_whole_numbers_by_hand() {
    var w = whole();
    var growth = ComponentRates.of(CP, w, CP.gradient(w, slope(CP.endTensor(w))), 2).getFirst();
    double even = Math.cbrt(16) + 2; // σ^{2/3} + ε
    assertThat(growth.upper()).isCloseTo(3 * 16 / even * -3.5, within(1e-13)); // γ < 0
    assertThat(growth.lower()).isCloseTo(3 * even * even * -3.5, within(1e-12)); // ulps of 215
  }

  // Messages

  @Test
  void a_negative_bound_of_differences_is_refused() {
    assertThatThrownBy(() -> ComponentRates.of(CP, whole(), whole(), Double.NaN))
        .hasMessage("component rates: ε is NaN; it bounds differences, so it is 0 or more");
  }
}
