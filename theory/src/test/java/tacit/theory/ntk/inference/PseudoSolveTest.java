// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.inference.InfiniteEnsembleTest.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class PseudoSolveTest {
  private static final Tensor TWINS =
      Tensor.matrix(new double[][] {{2, 2, 0}, {2, 2, 0}, {0, 0, 1}});

  // Laws

  /// The condition of a drawn kernel is below 100.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void with_all_modes_kept_it_is_the_solution(Seed seed) {
    var k = Toy.drawn(seed, 6, 1).dd();
    var x = Tensor.gaussian(seed.child("x").generator(), 6, 2);
    var solved = PseudoSolve.of(k, Matrices.times(k, x));
    assertThat(solved.rank()).isEqualTo(6);
    assertThat(solved.discarded().shape().count()).isZero();
    assertThat(solved.lost()).isLessThan(1e-15);
    assertThat(solved.x().toDoubles()).containsExactly(x.toDoubles(), within(1e-12));
  }

  // Golden values, by hand

  /// The sum mode `(1, 1, 0)/√2` has rate 4, that of the difference rate 0: of `Y = (1, 0, 3)` the
  /// part `(½, −½, 0)` is lost, and `x = (1/8, 1/8, 3)`.
  @Test
  void the_difference_of_twins_is_left_out_and_reported() {
    var solved = PseudoSolve.of(TWINS, Toy.column(1, 0, 3));
    assertThat(solved.x().toDoubles())
        .containsExactly(new double[] {0.125, 0.125, 3}, within(1e-15));
    assertThat(solved.rank()).isEqualTo(2);
    assertThat(solved.discarded().toDoubles()).hasSize(1);
    assertThat(solved.discarded().get(0)).isCloseTo(0, within(1e-15));
    assertThat(solved.lost()).isCloseTo(Math.sqrt(0.5 / 10), within(1e-15));
  }

  @Test
  void twins_that_agree_lose_nothing() {
    assertThat(PseudoSolve.of(TWINS, Toy.column(1, 1, 3)).lost()).isLessThan(1e-15);
  }

  @Test
  void a_coarse_cutoff_leaves_more_out() {
    assertThat(PseudoSolve.of(TWINS, Toy.column(1, 1, 3), 0.5).rank()).isOne();
  }

  // Messages

  @Test
  void a_cutoff_of_everything_is_refused() {
    assertThat(refusal(() -> PseudoSolve.of(TWINS, Toy.column(1, 1, 3), 1)))
        .isEqualTo("pseudo-solve: the cutoff is 1.0; it must be 0 or more and below 1");
  }
}
