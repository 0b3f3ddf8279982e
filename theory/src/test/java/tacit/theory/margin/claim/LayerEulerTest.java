// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class LayerEulerTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_layer_along_itself_gives_the_output(Seed seed) {
    for (var drawn : DrawnNetwork.homogeneous(2, seed)) {
      assertThat(LayerEuler.sides(drawn).holds()).as(drawn.name()).isTrue();
    }
    assertThat(LayerEuler.sides(DrawnNetwork.bent(2, seed)).holds()).isFalse();
    assertThat(LayerEuler.sides(DrawnNetwork.biased(2, seed)).holds()).isFalse();
  }

  @Test
  void each_of_three_layers_is_looked_at() {
    var drawn = DrawnNetwork.homogeneous(2, new Seed(0)).getLast();
    assertThat(LayerEuler.sides(drawn).measured().shape().count()).isEqualTo(3 * 5 * 2);
  }
}
