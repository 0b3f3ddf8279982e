// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupStructureTest {
  // Golden, by hand: models on all other axes; coupled axes leave some without a partner

  @ParameterizedTest
  @CsvSource({
    "lr, 48, 3", "wd, 48, 2", "bs, 96, 2", "opt, 96, 2",
    "drop, 48, 3", "aug, 48, 2", "width, 64, 2", "depth, 64, 2"
  })
  void groups_of_the_192_residual_networks(String axis, int groups, int members) {
    assertThat(Grids.residual().size()).isEqualTo(192);
    assertThat(Grids.residual().groups(axis))
        .hasSize(groups)
        .allSatisfy(group -> assertThat(group).hasSize(members));
  }

  @ParameterizedTest
  @CsvSource({
    "lr, 36, 3", "wd, 36, 2", "bs, 72, 2", "opt, 72, 2",
    "drop, 48, 2", "aug, 48, 2", "width, 48, 2", "depth, 48, 2"
  })
  void groups_of_the_144_plain_networks(String axis, int groups, int members) {
    assertThat(Grids.plain().size()).isEqualTo(144);
    assertThat(Grids.plain().groups(axis))
        .hasSize(groups)
        .allSatisfy(group -> assertThat(group).hasSize(members));
  }

  // Agreement: what is printed of the residual networks, in Carbonnelle 2022 (thesis), chapter 2

  private static final String COLUMNS = "lr bs wd opt drop aug width depth";

  /// A mean of so many `τ` of so few models without ties takes the values `−1, −1 + 2/(m pairs), …,
  /// 1` alone; printed numbers are within half a hundredth of one.
  private static boolean onLattice(String axis, double printed) {
    var groups = Grids.residual().groups(axis);
    int members = groups.getFirst().size(), pairs = members * (members - 1) / 2;
    double steps = (printed + 1) * groups.size() * pairs / 2;
    double half = .005 * groups.size() * pairs / 2;
    return Math.abs(steps - Math.rint(steps)) <= half + 1e-9; // rounding
  }

  private static long offLattice(String columns, String row) {
    var axes = List.of(columns.split(" "));
    var numbers = List.of(row.split(" "));
    return IntStream.range(0, axes.size())
        .filter(at -> !onLattice(axes.get(at), Double.parseDouble(numbers.get(at))))
        .count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".57 .50 .21 .27 .81 1.0 .25 .22 .48", // c0, superclasses
        ".88 .31 .38 .67 .96 1.0 .81 .69 .71", // c1
        ".86 .50 .67 .58 .99 1.0 .38 .62 .70", // c2
        ".88 .60 .46 .62 .81 1.0 .81 .66 .73", // c3
        ".89 .69 .62 .65 .86 1.0 .44 .69 .73", // c4
        ".94 .65 .62 .58 1.0 1.0 1.0 .78 .82", // c3, 100 classes
        ".93 .62 .62 .21 1.0 1.0 .91 .78 .76" // c4
      })
  void printed_coefficients_are_values_that_these_groups_can_take(String row) {
    assertThat(offLattice(COLUMNS, row)).isZero();
    double[] numbers = Stream.of(row.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double mean = Arrays.stream(numbers, 0, 8).average().orElseThrow();
    assertThat(mean).isCloseTo(numbers[8], within(.01)); // two roundings to hundredths
  }

  @ParameterizedTest
  @CsvSource({".57 .50 .21 .27 .81 1.0 .25 .22 .48", ".89 .69 .62 .65 .86 1.0 .44 .69 .73"})
  void with_two_columns_exchanged_they_are_not(String row) {
    assertThat(offLattice("lr bs opt wd drop aug width depth", row)).isPositive();
  }

  @Test
  void those_of_sharpness_whose_search_ends_in_ties_are_not() {
    String random = ".81 .51 .31 .69 .28 -.58 .67 .61 .41";
    assertThat(offLattice(COLUMNS, random)).isPositive();
  }
}
