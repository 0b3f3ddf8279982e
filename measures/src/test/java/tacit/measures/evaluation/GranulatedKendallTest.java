// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.stats.TiePolicy.DROP_DOUBLE_TIES;
import static tacit.measures.stats.TiePolicy.TAU_B;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.TiePolicy;

class GranulatedKendallTest {
  /// A sum of a few dozen numbers of size at most 1, divided.
  private static final double ROUNDING = 64 * Math.ulp(1.0);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void only_the_order_of_the_measure_counts_and_its_negative_is_opposite(Seed seed) {
    var grid = Grids.withHoles(seed.child("holes").generator());
    double[] mu = seed.child("mu").generator().ints(grid.size(), 0, 7).asDoubleStream().toArray();
    double[] g = seed.child("g").generator().ints(grid.size(), 0, 7).asDoubleStream().toArray();
    double[] bent = Arrays.stream(mu).map(Math::exp).toArray();
    double[] against = Arrays.stream(mu).map(v -> -v).toArray();
    for (TiePolicy ties : TiePolicy.values()) {
      var psi = GranulatedKendall.of(mu, g, grid, ties);
      var opposite = GranulatedKendall.of(against, g, grid, ties);
      assertThat(GranulatedKendall.of(bent, g, grid, ties)).isEqualTo(psi);
      assertThat(opposite.overall()).isEqualTo(0 - psi.overall());
      psi.perAxis().forEach((axis, v) -> assertThat(opposite.perAxis()).containsEntry(axis, 0 - v));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void generalization_itself_is_the_perfect_measure(Seed seed) {
    var grid = Grids.withHoles(seed.child("holes").generator());
    double[] g = Grids.order(grid.size(), seed.generator());
    assertThat(GranulatedKendall.of(g, g, grid, DROP_DOUBLE_TIES).overall()).isEqualTo(1);
  }

  // Golden, by hand: counts of pairs in groups of two and three

  @Test
  void golden_values_of_a_full_grid() {
    var grid = Grids.product(Grids.axis("lr", 3), Grids.axis("bs", 2));
    double[] mu = {1, .8, 1.5, 1.6, 1.4, 1.9}, g = {.80, .78, .84, .83, .86, .85};
    var psi = GranulatedKendall.of(mu, g, grid, DROP_DOUBLE_TIES);
    assertThat(psi.perAxis().get("lr")).isCloseTo(2 / 3.0, within(ROUNDING));
    assertThat(psi.perAxis().get("bs")).isCloseTo(-1 / 3.0, within(ROUNDING));
    assertThat(psi.overall()).isCloseTo(1 / 6.0, within(ROUNDING));
    assertThat(psi.groups()).isEqualTo(Map.of("lr", 2, "bs", 3));
    assertThat(psi.omitted()).isEmpty();
    assertThat(KendallTau.of(mu, g, DROP_DOUBLE_TIES)).isEqualTo(7 / 15.0);
  }

  @Test
  void golden_values_of_a_coupled_grid() {
    var rates = List.of("lr .01 wd 0", "lr .1 wd 0", "lr .1 wd 1e-4");
    var grid = Grids.product(rates, Grids.axis("bs", 2));
    double[] mu = {1, .9, 1.5, 1.6, 1.7, 1.2}, g = {.80, .79, .84, .83, .86, .82};
    var psi = GranulatedKendall.of(mu, g, grid, DROP_DOUBLE_TIES);
    assertThat(psi.perAxis()).containsEntry("lr", 1.0).containsEntry("wd", 1.0);
    assertThat(psi.perAxis().get("bs")).isCloseTo(1 / 3.0, within(ROUNDING));
    assertThat(psi.overall()).isCloseTo(7 / 9.0, within(ROUNDING));
    assertThat(psi.groups()).isEqualTo(Map.of("lr", 2, "wd", 2, "bs", 3));
    assertThat(KendallTau.of(mu, g, DROP_DOUBLE_TIES)).isEqualTo(13 / 15.0);
  }

  @Test
  void groups_without_a_pair_are_skipped_and_axes_without_a_group_omitted() {
    var grid = Grids.product(Grids.axis("a", 2), Grids.axis("b", 2), List.of("c 0"));
    double[] mu = {1, 2, 3, 4}, tied = {5, 5, 6, 7};
    var zero = GranulatedKendall.of(mu, tied, grid, DROP_DOUBLE_TIES);
    assertThat(zero.perAxis()).isEqualTo(Map.of("a", 1.0, "b", .5));
    assertThat(zero.groups()).isEqualTo(Map.of("a", 2, "b", 2));
    assertThat(zero.omitted()).containsExactly("c");
    var skipped = GranulatedKendall.of(mu, tied, grid, TAU_B);
    assertThat(skipped.perAxis()).isEqualTo(Map.of("a", 1.0, "b", 1.0));
    assertThat(skipped.groups()).isEqualTo(Map.of("a", 2, "b", 1));
  }

  // Agreement: all ordered pairs of models, a zero difference as a plus, which cancels over the two
  // orders of a pair

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void groups_count_what_all_ordered_pairs_count(Seed seed) {
    var grid = Grids.withHoles(seed.child("holes").generator());
    double[] mu = seed.child("mu").generator().ints(grid.size(), 0, 4).asDoubleStream().toArray();
    double[] g = seed.child("g").generator().ints(grid.size(), 0, 4).asDoubleStream().toArray();
    var psi = GranulatedKendall.of(mu, g, grid, DROP_DOUBLE_TIES);
    psi.perAxis()
        .forEach((axis, value) ->
            assertThat(value).isCloseTo(naive(mu, g, grid, axis), within(ROUNDING)));
  }

  private static double naive(double[] mu, double[] g, ModelGrid grid, String axis) {
    Map<Map<String, String>, double[]> sums = new HashMap<>();
    for (int i = 0; i < mu.length; i++) {
      Map<String, String> others = new HashMap<>(grid.models().get(i).values());
      others.remove(axis);
      for (int j = 0; j < mu.length; j++) {
        Map<String, String> partner = new HashMap<>(grid.models().get(j).values());
        partner.remove(axis);
        if (i == j || !partner.equals(others) || (mu[i] == mu[j] && g[i] == g[j])) continue;
        double[] sum = sums.computeIfAbsent(others, _ -> new double[2]);
        sum[0] += Math.copySign(1, mu[i] - mu[j]) * Math.copySign(1, g[i] - g[j]);
        sum[1]++;
      }
    }
    return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).average().orElseThrow();
  }

  // Messages

  @Test
  void models_without_partners_and_lists_of_another_length_are_refused() {
    var apart =
        new ModelGrid(
            List.of(
                HyperParameters.of("a", "0", "b", "0"), HyperParameters.of("a", "1", "b", "1")));
    double[] two = {1, 2};
    assertThatThrownBy(() -> GranulatedKendall.of(two, two, apart, TAU_B))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "granulated kendall: on none of the axes [a, b] are there two models that differ there"
                + " alone and are not equal in the lists; give a fuller grid or finer numbers");
    assertThatThrownBy(() -> GranulatedKendall.of(two, new double[3], apart, TAU_B))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "granulated kendall: generalization has 3 numbers for 2 models; give one a model");
    assertThatThrownBy(() -> GranulatedKendall.of(new double[] {1, Double.NaN}, two, apart, TAU_B))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "granulated kendall: measure of model 1 is NaN, which has no place in an order; find"
                + " where it came from");
  }
}
