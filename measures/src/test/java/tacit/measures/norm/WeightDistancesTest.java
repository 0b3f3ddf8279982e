// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.measures.norm.Golden.roundings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class WeightDistancesTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void distances_from_zero_are_the_norms(Seed seed) {
    var weights = Golden.drawn(seed.generator());
    var zeros = weights.stream().map(w -> Tensor.zeros(DType.FLOAT64, w.shape())).toList();
    var distances = WeightDistances.of(weights, zeros);
    var norms = WeightNorms.of(weights);
    assertThat(distances.frobenius()).containsExactly(norms.frobenius());
    assertThat(distances.spectral()).containsExactly(norms.kernelSpectral());
    assertThat(distances.rowSums()).containsExactly(norms.rowSums());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void weights_are_at_distance_zero_from_themselves(Seed seed) {
    var weights = Golden.drawn(seed.generator());
    var distances = WeightDistances.of(weights, weights);
    assertThat(distances.frobenius()).containsOnly(0);
    assertThat(distances.spectral()).containsOnly(0);
    assertThat(distances.entries()).hasSize(5 * 7 + 7 * 6 + 6 * 4).containsOnly(0);
  }

  // Golden values: by hand

  @Test
  void distances_of_a_diagonal() {
    Tensor w = Tensor.matrix(new double[][] {{4, 0}, {0, 6}}), m = Tensor.identity(2);
    var distances = WeightDistances.of(List.of(w), List.of(m));
    assertThat(distances.frobenius()[0]).isCloseTo(Math.sqrt(34), roundings(2, 6));
    assertThat(distances.spectral()[0]).isCloseTo(5, roundings(2, 5));
    assertThat(distances.rowSums()).containsExactly(8);
    assertThat(distances.entries()).containsExactly(3, 0, 0, 5);
  }

  // Refusals

  @Test
  void references_that_do_not_fit_are_named() {
    assertThatThrownBy(() -> WeightDistances.of(Golden.A, List.of(Golden.W1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("norms: 2 weights but 1 references; give one a layer");
    assertThatThrownBy(() -> WeightDistances.of(Golden.A, Golden.B))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "norms: weight 1 has shape (3, 3) but its reference (1, 3); give both one shape");
  }
}
