// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.examples.CloneProbe;
import tacit.measures.redundancy.CloneSettings;

class CloneRowsTest {
  @Test
  void a_report_has_a_row_a_size_and_a_word_where_there_is_no_number() {
    var network = Trained.untaught(Lesson.of("fashion-mnist-embedded", 100, 5), 8, 0);
    var report =
        CloneProbe.report(
            network.network(),
            network.lesson().train(),
            network.lesson().test(),
            CloneSettings.DEFAULT.withDraws(2, 2),
            new Seed(0));
    var rows = CloneRows.with(CloneRows.under("width", "seed"), List.of(8, 3L), report);
    assertThat(rows.words("size")).containsExactly("1", "2", "4", "8");
    var half = rows.where("width", 8).where("seed", 3).where("size", 4);
    assertThat(half.number("r2")).isEqualTo(report.at(4).fit().meanR2());
    assertThat(half.number("test_error")).isEqualTo(report.at(4).test().meanError());
    assertThat(rows.where("size", 8).words("r2_outside")).containsExactly(CloneRows.NONE);
  }
}
