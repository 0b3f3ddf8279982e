// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.nn.Activation;
import tacit.nn.Erf;
import tacit.nn.Gelu;
import tacit.nn.Relu;
import tacit.nn.Sin;

class TaylorOrderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void halving_the_way_divides_the_error_by_two_to_the_order(int r) {
    for (var phi : new Activation[] {new Sin(), new Gelu(), new Erf()}) {
      var start = TaylorOrder.network(phi).init(new Seed(5));
      double ratio =
          TaylorOrder.error(phi, r, start, 0.02) / TaylorOrder.error(phi, r, start, 0.01);
      // The next power adds up to a few hundredths of the ratio.
      assertThat(Math.log(ratio) / Math.log(2)).isCloseTo(r + 1, within(0.1));
    }
  }

  @Test
  void a_rectifier_at_its_kink_is_missed_by_the_first_order_at_every_degree() {
    var start = TaylorOrder.kinked(TaylorOrder.network(new Relu()).init(new Seed(0)));
    for (int r = 0; r < 4; r++) {
      double slope = TaylorOrder.sides(new Relu(), r, start).measured().item();
      assertThat(slope).isCloseTo(1, within(0.1));
    }
  }
}
