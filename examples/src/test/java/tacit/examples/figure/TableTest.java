// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
  private final Table table =
      Table.of("step", "n", "speed").row("slow", 64, 0.5).row("fast", 64, 8.0).row("fast", 128, 16);

  @Test
  void rows_are_found_by_their_entries() {
    assertThat(table.where("n", 64).where("step", "fast").number("speed")).isEqualTo(8);
    assertThat(table.where("step", "fast").numbers("n")).containsExactly(64, 128);
    assertThat(table.where("step", "none").size()).isZero();
    assertThat(table.words("step")).containsExactly("slow", "fast");
  }

  @Test
  void joined_tables_keep_the_order_of_their_rows() {
    var joined = Table.join(List.of(table.where("n", 128), table.where("n", 64)));
    assertThat(joined.numbers("speed")).containsExactly(16, 0.5, 8);
    assertThatThrownBy(() -> Table.join(List.of(table, Table.of("other"))))
        .hasMessage("table: columns [other] cannot go below columns [step, n, speed]");
  }

  @Test
  void what_is_no_result_is_refused() {
    assertThatThrownBy(() -> table.row("slow", 1, Double.NaN))
        .hasMessage("table: NaN in column 'speed'; a result is finite, or a word");
    assertThatThrownBy(() -> table.row("slow", 1))
        .hasMessage("table: a row of 2 entries under 3 columns");
    assertThatThrownBy(() -> table.row("slow", 1, Map.of()))
        .hasMessage("table: {} is a MapN; an entry is an int, a long, a double or a String");
    assertThatThrownBy(() -> Table.of("n", "n"))
        .hasMessage("table: columns [n, n] must be named apart");
  }

  @Test
  void a_wrong_question_names_what_there_is() {
    assertThatThrownBy(() -> table.numbers("sped"))
        .hasMessage("table: no column 'sped' in step, n, speed");
    assertThatThrownBy(() -> table.numbers("step"))
        .hasMessage("table: 'slow' in column 'step' is no number");
    assertThatThrownBy(() -> table.number("n"))
        .hasMessage("table: 3 rows where one was expected, column 'n'");
  }
}
