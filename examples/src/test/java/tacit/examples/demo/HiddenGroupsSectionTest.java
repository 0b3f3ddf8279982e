// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.examples.demo.HiddenGroups.Learner;
import tacit.examples.report.Block.Chart;

class HiddenGroupsSectionTest {
  @Test
  void says_what_was_learned_what_is_measured_and_how_well_it_foretells() {
    assertThat(HiddenGroupsSection.of(MadeUp.result()).text())
        .satisfiesExactly(
            task ->
                assertThat(task)
                    .startsWith("20 clusters of points in 160 dimensions;")
                    .contains("In 3.2 seconds 12 small networks")
                    .contains("from 1,000 points"),
            measure -> assertThat(measure).contains("`c₃` says how much"),
            outcome ->
                assertThat(outcome)
                    .contains("on 2,000 new points")
                    .contains("Kendall's `τ` is 0.97.")
                    .contains("trained on it is 0.55."));
  }

  /// One pair of 66 out of order; of the training accuracies 36 pairs differ, all in order.
  @Test
  void tau_is_of_all_pairs_of_networks() {
    double ulps = 4 * Math.ulp(1.0); // a quotient of counts
    assertThat(MadeUp.groups().tau(Learner::ratio)).isCloseTo(64.0 / 66, within(ulps));
    assertThat(MadeUp.groups().tau(Learner::trainAccuracy)).isCloseTo(36.0 / 66, within(ulps));
    assertThat(MadeUp.groups().tau(Learner::selectivity)).isCloseTo(-1, within(ulps));
  }

  @Test
  void both_charts_name_every_network_with_its_two_numbers() {
    for (var block : HiddenGroupsSection.of(MadeUp.result()).rows().getFirst()) {
      var table = ((Chart) block).table();
      assertThat(table.rows()).hasSize(12);
      assertThat(table.columns()).startsWith("network", "group").hasSize(4);
      assertThat(table.rows().getFirst())
          .startsWith("rate 0.03, 0 % of the inputs left out", "rate 0.03")
          .endsWith("80.00");
    }
  }
}
