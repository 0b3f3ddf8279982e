// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

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
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.linalg.Svd;

class TargetTest {
  private static final Kernels ON = new ScalarKernels();
  // Roundings of orthonormal frames and of singular values, in units of the largest one, 28.
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void singular_values_along_the_tree_are_those_that_were_asked_for(Seed seed) {
    double[] s = {28, 18, 12};
    Tensor target = OrderFourTarget.drawn(4, seed, s).tensor();
    double[] sigma = Svd.sigmaOf(target.reshape(Shape.of(16, 16))).toDoubles();
    assertThat(Arrays.copyOf(sigma, 3)).containsExactly(s, within(28 * ROUNDING));
    assertThat(Arrays.copyOfRange(sigma, 3, 16))
        .containsOnly(new double[13], within(28 * ROUNDING));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void singular_values_across_the_tree_are_the_entries_of_its_matrix(Seed seed) {
    var drawn = OrderFourTarget.drawn(4, seed, 28, 18, 12);
    Tensor across = ON.permute(drawn.tensor(), 0, 2, 1, 3).reshape(Shape.of(16, 16));
    double[] sigma = Svd.sigmaOf(across).toDoubles();
    double[] entries =
        Arrays.stream(drawn.m().toDoubles()).map(x -> -Math.abs(x)).sorted().toArray();
    for (int i = 0; i < 9; i++) assertThat(sigma[i]).isCloseTo(-entries[i], within(28 * ROUNDING));
    assertThat(sigma[9]).isCloseTo(0, within(28 * ROUNDING));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void random_targets_have_the_norm_and_the_rank_that_were_asked_for(Seed seed) {
    var target = new RandomTarget(64);
    Tensor matrix = target.matrix(7, 6, 2, seed);
    assertThat(matrix.shape()).isEqualTo(Shape.of(7, 6));
    assertRank(matrix, 2);
    Tensor cp = target.cp(Shape.of(4, 3, 5), 2, seed);
    assertThat(cp.shape()).isEqualTo(Shape.of(4, 3, 5));
    assertRank(cp.reshape(Shape.of(4, 15)), 2);
    Tensor tree = target.hierarchical(ModeTree.perfect(4, 2), Shape.of(3, 3, 3, 3), 2, seed);
    assertRank(tree.reshape(Shape.of(9, 9)), 2);
  }

  private static void assertRank(Tensor matrix, int rank) {
    assertThat(FactorizationLawsTest.norm(matrix)).isCloseTo(64, within(64 * ROUNDING));
    double[] sigma = Svd.sigmaOf(matrix).toDoubles();
    assertThat(sigma[rank - 1]).isGreaterThan(1e-3);
    assertThat(sigma[rank]).isCloseTo(0, within(64 * ROUNDING));
  }

  @Test
  void the_same_seed_gives_the_same_target() {
    double[] one = new RandomTarget(1).cp(Shape.of(2, 3), 2, new Seed(5)).toDoubles();
    assertThat(new RandomTarget(1).cp(Shape.of(2, 3), 2, new Seed(5)).toDoubles())
        .containsExactly(one);
    assertThat(new RandomTarget(1).cp(Shape.of(2, 3), 2, new Seed(6)).toDoubles())
        .isNotEqualTo(one);
  }

  @Test
  void a_target_that_cannot_be_is_refused() {
    var seed = new Seed(1);
    assertThatThrownBy(() -> OrderFourTarget.drawn(2, seed, 3, 2, 1))
        .hasMessage("order-four target: 3 singular values for modes of size 2; give 1 to 2");
    assertThatThrownBy(() -> OrderFourTarget.drawn(2, seed))
        .hasMessage("order-four target: 0 singular values for modes of size 2; give 1 to 2");
    assertThatThrownBy(() -> OrderFourTarget.drawn(2, seed, -1))
        .hasMessage("order-four target: singular value -1.0 must be a number of 0 or more");
    assertThatThrownBy(() -> new RandomTarget(Double.NaN).matrix(2, 2, 1, seed))
        .hasMessage("target: norm NaN must be a number of 0 or more");
  }
}
