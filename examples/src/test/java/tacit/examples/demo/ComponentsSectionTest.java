// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Images;

class ComponentsSectionTest {
  private static final ComponentsHistory HISTORY = MadeUp.components();

  @Test
  void says_when_each_component_begins_and_how_many_are_used() {
    assertThat(ComponentsSection.of(MadeUp.result()).text())
        .satisfiesExactly(
            task ->
                assertThat(task)
                    .startsWith("A table with four axes of size 2 has 16 numbers.")
                    .contains("sees 8 of them")
                    .contains("With 4 components at every node"),
            law ->
                assertThat(law)
                    .endsWith("one direction at a time, from steps 100, 200 and 300 on."),
            outcome ->
                assertThat(outcome)
                    .startsWith("After 400 steps and 0.5 seconds it uses 3 of its 4 components")
                    .contains("right up to 0.04 of its norm"));
  }

  @Test
  void both_charts_tell_six_sizes_by_steps() {
    for (var block : ComponentsSection.of(MadeUp.result()).rows().getFirst()) {
      var table = ((Chart) block).table();
      assertThat(table.columns())
          .containsExactly("steps", "largest", "second", "third", "fourth", "fifth", "sixth");
      assertThat(table.rows().get(2))
          .containsExactly("200", "28.00", "18.00", "0.00", "0.01", "0.01", "0.01");
    }
  }

  @Test
  void pictures_show_what_is_seen_the_guess_before_the_next_component_and_the_truth() {
    var images = (Images) ComponentsSection.of(MadeUp.result()).rows().get(1).getFirst();
    assertThat(images.images().stream().map(image -> image.lines().getFirst()))
        .containsExactly(
            "What it sees",
            "Its guess, step 100",
            "Its guess, step 200",
            "Its guess, step 400",
            "The truth");
    assertThat(images.images().getFirst().pixels().get(2, 0)).isEqualTo(0.5);
  }

  @Test
  void a_component_begins_where_it_exceeds_a_tenth_of_its_largest_size() {
    assertThat(List.of(0, 1, 2).stream().map(HISTORY::onset)).containsExactly(1, 2, 3);
    assertThat(HISTORY.after(0, 3).step()).isEqualTo(100);
    assertThat(HISTORY.after(2, 3).step()).isEqualTo(400);
  }
}
