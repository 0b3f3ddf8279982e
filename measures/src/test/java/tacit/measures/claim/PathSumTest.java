// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.complexity.Trained;

class PathSumTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_pass_adds_up_every_path(Seed seed) {
    var random = seed.child("widths").generator();
    int[] widths = random.ints(4, 1, 7).toArray();
    assertThat(PathSum.sides(PathSum.drawn(seed, widths)).holds()).isTrue();
  }

  // Golden, by hand: two inputs and two hidden neurons, 1 · 4 + 4 · 4 + 0 + 9 · 1

  @Test
  void four_paths() {
    Tensor first = Tensor.matrix(new double[][] {{1, 2}, {0, 3}});
    Tensor second = Tensor.matrix(new double[][] {{2, -1}});
    var weights = List.of(first, second);
    var sides = PathSum.sides(Trained.of(weights, weights, 1, 1));
    assertThat(sides.claimed().item()).isEqualTo(29);
    assertThat(sides.measured().item()).isCloseTo(29, within(sides.tolerance()));
    var biased =
        Trained.of(weights, weights, 1, 1)
            .withBiases(List.of(Tensor.vector(1, 0), Tensor.vector(2)));
    // from the bias of the first hidden neuron 1 · 4, from that of the output 4
    assertThat(PathSum.sides(biased).measured().item()).isCloseTo(37, within(sides.tolerance()));
  }
}
