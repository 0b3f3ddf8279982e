// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.evaluation.ConditionalMutualInformation.Variant.JIANG;
import static tacit.measures.evaluation.ConditionalMutualInformation.Variant.PGDL;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ConditionalMutualInformationTest {
  /// A few hundred logarithms, summed.
  private static final double ROUNDING = 1e-12;

  private static final double[] MU = {3, 2, 5, 4.5, 1, 2.5, 2.2, 4};
  private static final double[] GAP = {.20, .15, .30, .25, .10, .12, .22, .18};

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_a_share_and_its_least_is_one_of_them(Seed seed) {
    var grid = Grids.withHoles(seed.child("holes").generator());
    double[] mu = seed.child("mu").generator().ints(grid.size(), 0, 9).asDoubleStream().toArray();
    double[] gap = seed.child("g").generator().ints(grid.size(), 0, 9).asDoubleStream().toArray();
    var information = ConditionalMutualInformation.of(mu, gap, grid, JIANG);
    assertThat(information.perSet()).hasSize(1 + 4 + 6).containsValue(information.least());
    assertThat(information.perSet().values())
        .allSatisfy(share -> assertThat(share).isBetween(information.least(), 1 + ROUNDING))
        .allSatisfy(share -> assertThat(share).isGreaterThan(-ROUNDING));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void an_increasing_function_of_the_gap_says_all(Seed seed) {
    var grid = Grids.withHoles(seed.child("holes").generator());
    double[] gap = seed.child("g").generator().ints(grid.size(), 0, 9).asDoubleStream().toArray();
    double[] bent = Arrays.stream(gap).map(Math::exp).toArray();
    assertThat(ConditionalMutualInformation.of(bent, gap, grid, JIANG).perSet().values())
        .allSatisfy(share -> assertThat(share).isCloseTo(1, within(ROUNDING)));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_ties_signs_do_not_matter(Seed seed) {
    double[] mu = Grids.order(8, seed.child("mu").generator());
    double[] against = Arrays.stream(mu).map(v -> -v).toArray();
    assertThat(ConditionalMutualInformation.of(against, GAP, Grids.full8(), JIANG).least())
        .isCloseTo(
            ConditionalMutualInformation.of(mu, GAP, Grids.full8(), JIANG).least(),
            within(ROUNDING));
  }

  // Golden: worked by a second program

  @ParameterizedTest
  @CsvSource({
    "'', 0.323058130219",
    "lr, 0.374418541148",
    "bs, 0.252871770847",
    "d, 0.410913991877",
    "lr bs, 0.619759182071",
    "lr d, 0.559346319948",
    "bs d, 0.638024081793"
  })
  void golden_values_of_eight_models(String set, double value) {
    var information = ConditionalMutualInformation.of(MU, GAP, Grids.full8(), JIANG);
    List<String> axes = set.isEmpty() ? List.of() : List.of(set.split(" "));
    assertThat(information.perSet().get(axes)).isCloseTo(value, within(ROUNDING));
    assertThat(information.least()).isEqualTo(information.perSet().get(List.of("bs")));
    assertThat(information.skipped()).isEmpty();
  }

  /// What is added inside the logarithms, `10⁻¹²`, moves a share by a few of it, by which of the
  /// equal ways to write the information is taken.
  @ParameterizedTest
  @CsvSource({"lr bs, 0.575532819895", "lr d, 0.606099419682", "bs d, 0.609989355272"})
  void golden_values_of_the_competition(String set, double value) {
    var information = ConditionalMutualInformation.of(MU, GAP, Grids.full8(), PGDL);
    assertThat(information.perSet().get(List.of(set.split(" ")))).isCloseTo(value, within(1e-11));
    assertThat(information.least()).isEqualTo(information.perSet().get(List.of("lr", "bs")));
  }

  @Test
  void a_set_that_tells_the_order_of_the_gaps_is_skipped() {
    var grid = Grids.product(Grids.axis("a", 2), Grids.axis("b", 2));
    double[] mu = {1, 2, 3, 4}, gap = {1, 2, 3, 4};
    var information = ConditionalMutualInformation.of(mu, gap, grid, JIANG);
    assertThat(information.skipped()).containsExactly(List.of("a", "b"));
    assertThat(information.least()).isCloseTo(1, within(ROUNDING));
  }

  // Messages

  @Test
  void gaps_that_leave_nothing_to_say_are_refused() {
    var grid = Grids.product(Grids.axis("a", 2), Grids.axis("b", 2));
    assertThatThrownBy(
            () -> ConditionalMutualInformation.of(new double[4], new double[4], grid, PGDL))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "conditional mutual information: under each of the sets [[a, b]] the order of the gaps"
                + " is known, so there is nothing to say; give gaps that differ or a fuller grid");
  }

  @Test
  void one_axis_and_other_lengths_are_refused() {
    var grid = Grids.product(Grids.axis("a", 3));
    double[] three = {1, 2, 3};
    assertThatThrownBy(() -> ConditionalMutualInformation.of(three, three, grid, PGDL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "conditional mutual information: PGDL takes two axes at a time but there is only [a];"
                + " use JIANG");
    assertThatThrownBy(() -> ConditionalMutualInformation.of(three, MU, grid, JIANG))
        .hasMessage(
            "conditional mutual information: gap has 8 numbers for 3 models; give one a model");
  }
}
