// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.Params;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.MatrixFactorization;
import tacit.theory.htf.Fixtures;

class BalanceKeptTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void flow_keeps_every_difference(Seed seed) {
    for (Factorization model : DrawnFlow.models()) {
      var drawn = DrawnFlow.of(model, new GaussianStart(0.4), seed);
      assertThat(BalanceKept.byFlow(drawn).holds()).as(DrawnFlow.name(model)).isTrue();
      assertThat(BalanceKept.byDescent(drawn).holds()).as(DrawnFlow.name(model)).isFalse();
    }
  }

  // Golden, by hand: whole numbers, squared norms less that of the row

  @Test
  void differences_of_whole_numbers() {
    var f = Fixtures.binary();
    double[] byHand = {-1, 3, 0, -1, 4, -3, 0, 0, 1, -2, 4, -3};
    assertThat(Conserved.of(f, Fixtures.whole(f)).toDoubles()).containsExactly(byHand);
  }

  @Test
  void differences_of_two_layers() {
    var f = MatrixFactorization.of(2, 2, 2);
    var w =
        Params.of("layer_0", Fixtures.square(1, 0, 0, 2))
            .and("layer_1", Fixtures.square(3, 0, 1, 2));
    assertThat(Conserved.of(f, w).toDoubles()).containsExactly(9, 2, 2, 0);
  }
}
