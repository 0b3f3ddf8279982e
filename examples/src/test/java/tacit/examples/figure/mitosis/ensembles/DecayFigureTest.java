// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.figure.mitosis.CloneRows;

class DecayFigureTest {
  private static final DecayFigure FIGURE = new DecayFigure();
  private static final String DATA = "fashion-mnist-embedded";
  private static final double LIMIT = .175;
  private static final int[] SIZES = {8, 16, 32, 64, 128, 256};

  /// Excess by the sizes; the last of the chunks is the network of 256.
  private static final double[] CHUNKS = {.3, .145, .0515, .0236, .0142, .0104};

  private static final double[] NETWORKS = {.0322, .0216, .0217, .0176, .0129};

  private static Table made(double[] chunks, double[] networks) {
    Table rows = CloneRows.under("width", "weight_decay", "networks", "seed");
    for (int i = 0; i < SIZES.length; i++) {
      rows = rows.row(row(256, 1, SIZES[i], LIMIT + chunks[i]).toArray());
      if (SIZES[i] < 256)
        rows = rows.row(row(SIZES[i], 1, SIZES[i], LIMIT + networks[i]).toArray());
    }
    return rows.row(row(256, 8, 256, LIMIT).toArray());
  }

  private static List<Object> row(int width, int networks, int size, double error) {
    var row = new ArrayList<Object>(List.of(width, .005, networks, 0L, size, error));
    for (int i = 0; i < 9; i++) row.add(CloneRows.NONE);
    return row;
  }

  private static List<String> failed(double[] chunks, double... networks) {
    return FIGURE.verdict(made(chunks, networks)).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }

  @Test
  void it_holds_for_the_numbers_of_the_independent_run() {
    assertThat(failed(CHUNKS, NETWORKS)).isEmpty();
    var excess = new Excess(made(CHUNKS, NETWORKS));
    assertThat(excess.limit()).isEqualTo(LIMIT);
    assertThat(excess.members()).isEqualTo(8);
    // slope of ln(.0236, .0142, .0104) over ln 2 each, errors rounded in the 17th digit
    assertThat(excess.exponent(64))
        .isCloseTo(Math.log(.0104 / .0236) / (2 * Math.log(2)), within(1e-12));
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(failed(new double[] {.3, .145, .0515, .03, .016, .007}, .03, .02, .02, .018, .013))
        .containsExactly("power of the excess from 64 neurons on, at least");
    assertThat(failed(new double[] {.3, .145, .0515, .012, .011, .0104}, NETWORKS))
        .containsExactly("power of the excess from 64 neurons on, at most");
    assertThat(failed(new double[] {.3, .145, .0515, .0236, .0142, 0}, NETWORKS))
        .contains("power of the excess from 64 neurons on, at most");
    assertThat(failed(new double[] {.3, .06, .0515, .0236, .0142, .0104}, NETWORKS))
        .containsExactly("excess of chunks over that of networks, 16 neurons");
    assertThat(failed(CHUNKS, .0322, .0216, .0217, .0117, .0112))
        .containsExactly("excess of chunks over that of networks, worst from 64 on");
    assertThat(failed(CHUNKS, .0176, .0216, .0217, .0222, .0229))
        .containsExactly("rank correlation of width and error of networks");
  }

  @Test
  void the_chart_puts_the_independent_run_beside_ours() {
    var table = FIGURE.charts(made(CHUNKS, NETWORKS)).getFirst().table();
    assertThat(table.title()).contains("above 0.175, that of 8 networks").contains("−0.591 (−.60)");
    assertThat(table.rows().get(3)).containsExactly("64", "0.0236 (.0236)", "0.0176 (.0176)");
  }

  @Test
  void a_short_run_has_chunks_of_the_first_network_and_a_row_of_all() {
    var rows = new DecayRun(new Family(DATA, 100, 16, .005, 2, 2, 5), 1, 3, 2).rows();
    assertThat(rows.numbers("networks")).containsExactly(1, 1, 1, 2);
    assertThat(rows.numbers("size")).containsExactly(8, 16, 16, 16);
    assertThat(rows.numbers("seed")).containsExactly(5, 5, 6, 5);
    var together = rows.where("networks", 2);
    assertThat(together.words("r2")).containsExactly(CloneRows.NONE);
    assertThat(together.number("train_error")).isBetween(0.0, 1.0);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(6);
  }
}
