// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
