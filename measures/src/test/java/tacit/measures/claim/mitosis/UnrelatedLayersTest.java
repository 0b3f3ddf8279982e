// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class UnrelatedLayersTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void over_all_orders_only_the_biased_form_is_above_zero(Seed seed) {
    assertThat(UnrelatedLayers.everyOrder(seed, 5).holds()).isTrue();
  }

  /// One in 16,000 means is off by four standard errors.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void drawn_layers_scatter_about_it(Seed seed) {
    assertThat(UnrelatedLayers.drawn(seed, 300, 0).holds()).isTrue();
    assertThat(UnrelatedLayers.drawn(seed, 300, .5).holds()).isFalse();
  }

  // Golden, by hand: 24 orders, and 3 · 3/19 for three neurons each

  @Test
  void orders_of_four_and_the_mean_of_independent_neurons() {
    assertThat(Orders.all(4).stream().map(Arrays::toString).distinct()).hasSize(24);
    double[] claimed = UnrelatedLayers.drawn(new Seed(1), 300, 0).claimed().toDoubles();
    double[] measured = UnrelatedLayers.drawn(new Seed(1), 300, 0).measured().toDoubles();
    // the standard error of 300 draws is some 4 % of the mean
    assertThat(measured[1] / claimed[1] * 9 / 19).isCloseTo(9 / 19.0, within(.08));
  }
}
