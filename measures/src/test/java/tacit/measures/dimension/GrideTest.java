// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class GrideTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void neighbors_one_and_two_are_two_nn(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 40, 4);
    Gride gride = Gride.of(x, Golden.ON);
    TwoNn nn = TwoNn.of(x, Golden.ON);
    double rounding = 1e-13 * nn.ratios().likelihood(); // 40 terms
    assertThat(gride.likelihood()).isCloseTo(nn.ratios().likelihood(), within(rounding));
    assertThat(gride.value()).isCloseTo(nn.ratios().unbiased(), within(rounding));
    assertThat(gride.standardError()).isCloseTo(nn.standardError(), within(rounding));
    assertThat(gride.scale()).isEqualTo(nn.scale());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_unit_changes_it(Seed seed) {
    double[] x = seed.generator().doubles(90).toArray(), scaled = new double[90];
    for (int i = 0; i < 90; i++) scaled[i] = 1024 * x[i]; // exact
    assertThat(Gride.of(points(scaled), 2, Golden.ON).likelihood())
        .isEqualTo(Gride.of(points(x), 2, Golden.ON).likelihood());
  }

  private static Tensor points(double... x) {
    return Tensor.vector(x).reshape(Shape.of(30, 3));
  }

  // Golden

  @ParameterizedTest
  @CsvSource({
    "1, 2, 3.732883517048, 3.359595165343, 1.180441415397",
    "2, 4, 1.834942655525, 1.740487378556, 0.416634100204",
    "1, 3, 2.679096226737, 2.532292202216, 0.628522468356",
    "4, 8, 1.318927693609, 1.284653459224, 0.212722006160"
  })
  void ten_points(int n1, int n2, double likelihood, double value, double standardError) {
    Gride gride = Gride.of(Golden.P_AND_TWO, n1, n2, Golden.ON);
    assertThat(gride.likelihood()).isCloseTo(likelihood, Golden.DIGITS);
    assertThat(gride.value()).isCloseTo(value, Golden.DIGITS);
    assertThat(gride.standardError()).isCloseTo(standardError, Golden.DIGITS);
    assertThat(gride.duplicates()).isEqualTo(2);
  }

  @Test
  void the_second_neighbor_is_twice_as_many_away() {
    assertThat(Gride.of(Golden.P, 2, Golden.ON)).isEqualTo(Gride.of(Golden.P, 2, 4, Golden.ON));
  }

  // Agreement

  /// The equation itself, by halving an interval; on a grid many ratios are 1.
  @ParameterizedTest
  @CsvSource({"1, 3", "2, 4", "3, 7"})
  void newtons_steps_end_where_halving_ends(int n1, int n2) {
    double[][] grid = new double[36][];
    for (int i = 0; i < 36; i++) {
      int row = i / 6;
      grid[i] = new double[] {row, i % 6 + 0.1 * row};
    }
    NearestDistances near = NearestDistances.of(Tensor.matrix(grid), n2, Golden.ON);
    double low = 1e-3, high = 1e3;
    for (int step = 0; step < 200; step++) {
      double middle = (low + high) / 2;
      if (equation(near, n1, n2, middle) > 0) low = middle;
      else high = middle;
    }
    assertThat(Gride.of(near, n1, n2).likelihood()).isCloseTo(low, within(1e-12 * low)); // 36 terms
  }

  private static double equation(NearestDistances near, int n1, int n2, double d) {
    double left = near.points() / d;
    for (int i = 0; i < near.points(); i++) {
      double mu = near.distance(i, n2) / near.distance(i, n1), log = Math.log(mu);
      double term = mu == 1 ? 1 / d : log / (1 - Math.pow(mu, -d));
      left += (n2 - n1 - 1) * term - (n2 - 1) * log;
    }
    return left;
  }

  // Messages

  private static void refused(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gride: " + message);
  }

  @Test
  void neighbors_out_of_order_are_refused() {
    refused(
        () -> Gride.of(Golden.P, 2, 2, Golden.ON),
        "neighbors 2 and 2; give two from 1 on, the nearer first");
    refused(
        () -> Gride.of(Golden.P, 0, 2, Golden.ON),
        "neighbors 0 and 2; give two from 1 on, the nearer first");
    refused(
        () -> Gride.of(NearestDistances.of(Golden.P, 3, Golden.ON), 2, 4),
        "distances to 3 neighbors but 4 are needed; keep more");
  }

  @Test
  void equal_distances_are_refused() {
    refused(
        () -> Gride.of(Golden.EVEN, 1, 3, Golden.ON),
        "neighbors 1 and 3 of every point are at one distance; compare others");
  }
}
