// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SeparationRankTest {
  private static final int[] FIRST = {0};

  private static SeparationRank grid(ToDoubleFunction<double[]> f, int m, Seed seed) {
    return SeparationRank.grid(f, FIRST, m, pairs(seed), SeparationRank.TOLERANCE);
  }

  /// Two numbers of `[-1, 1)`.
  private static SeparationRank.Sampler pairs(Seed seed) {
    RandomGenerator random = seed.generator();
    return () -> random.doubles(2, -1, 1).toArray();
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_product_has_rank_one_and_a_sum_rank_two(Seed seed) {
    assertThat(grid(x -> Math.exp(x[0]) * Math.cos(x[1]), 6, seed).rank()).isEqualTo(1);
    assertThat(grid(x -> Math.exp(x[0]) + Math.cos(x[1]), 6, seed).rank()).isEqualTo(2);
  }

  /// `(x₀ + x₁)³` has four terms.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_power_of_a_sum_has_one_term_more_than_its_exponent(Seed seed) {
    var of = grid(x -> Math.pow(x[0] + x[1], 3), 9, seed);
    assertThat(of.rank()).isEqualTo(4);
    assertThat(of.saturated()).isFalse();
    assertThat(of.singularValues().shape()).isEqualTo(Shape.of(9));
    assertThat(of.effectiveRank()).isBetween(1.0, 4.0);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_grid_of_fewer_settings_is_saturated(Seed seed) {
    var of = grid(x -> Math.pow(x[0] + x[1], 3), 3, seed);
    assertThat(of.rank()).isEqualTo(3);
    assertThat(of.saturated()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_multilinear_function_has_the_rank_of_its_matrix(Seed seed) {
    RandomGenerator random = seed.generator();
    Tensor w = ranked(random, 2);
    Shape sizes = Shape.of(3, 3);
    var grid =
        SeparationRank.grid(
            x -> bilinear(w, x),
            SeparationRank.positions(sizes, 1),
            5,
            () -> random.doubles(6, -1, 1).toArray(),
            SeparationRank.TOLERANCE);
    assertThat(grid.rank()).isEqualTo(SeparationRank.exact(w, 1).rank()).isEqualTo(2);
  }

  // Golden, by hand

  @Test
  void nothing_has_rank_zero() {
    var of = grid(_ -> 0, 4, new Seed(0));
    assertThat(of.rank()).isZero();
    assertThat(of.effectiveRank()).isZero();
    assertThat(of.saturated()).isFalse();
  }

  @Test
  void values_on_a_grid_are_taken_as_they_are() {
    var of = SeparationRank.of(Tensor.matrix(new double[] {3, 0}, new double[] {0, 1}), 1e-8);
    assertThat(of.singularValues().toDoubles()).containsExactly(3, 1);
    assertThat(of.effectiveRank()).isCloseTo(1.7547653506, within(5e-11)); // printed digits
    assertThat(of.saturated()).isTrue();
  }

  @Test
  void positions_of_modes_in_joined_vectors() {
    assertThat(SeparationRank.positions(Shape.of(2, 3, 1, 2), 1, 3)).containsExactly(2, 3, 4, 6, 7);
  }

  // Messages

  @Test
  void a_region_of_nothing_or_of_all_is_refused() {
    assertThatThrownBy(
            () -> SeparationRank.grid(x -> x[0], new int[] {0, 1}, 3, pairs(new Seed(0)), 1e-8))
        .hasMessage(
            "separation rank: the region has 2 of the 2 numbers of an input; name some but not all");
    assertThatThrownBy(
            () -> SeparationRank.grid(x -> x[0], new int[0], 3, pairs(new Seed(0)), 1e-8))
        .hasMessage(
            "separation rank: the region has 0 of the 2 numbers of an input; name some but not all");
    assertThatThrownBy(
            () -> SeparationRank.grid(x -> x[0], new int[] {2}, 3, pairs(new Seed(0)), 1e-8))
        .hasMessage("separation rank: position 2 of an input of 2 numbers; they count from 0");
  }

  @Test
  void an_empty_grid_and_inputs_of_two_lengths_are_refused() {
    assertThatThrownBy(() -> grid(x -> x[0], 0, new Seed(0)))
        .hasMessage("separation rank: a grid of 0 settings; give at least 1");
    var growing =
        new SeparationRank.Sampler() {
          private int size = 1;

          @Override
          public double[] draw() {
            return new double[++size];
          }
        };
    assertThatThrownBy(() -> SeparationRank.grid(x -> x[0], FIRST, 2, growing, 1e-8))
        .hasMessage("separation rank: the sampler drew 2 numbers, then 3; draw as many");
  }

  private static double bilinear(Tensor w, double[] x) {
    double sum = 0;
    for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) sum += x[i] * w.get(i, j) * x[3 + j];
    return sum;
  }

  private static Tensor ranked(RandomGenerator random, int rank) {
    double[] m = new double[9];
    for (int r = 0; r < rank; r++) {
      double[] u = random.doubles(3, -1, 1).toArray(), v = random.doubles(3, -1, 1).toArray();
      for (int i = 0; i < 9; i++) m[i] += u[i / 3] * v[i % 3];
    }
    return Tensor.of(Shape.of(3, 3), m);
  }
}
