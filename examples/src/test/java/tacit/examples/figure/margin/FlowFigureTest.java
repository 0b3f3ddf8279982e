// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.theory.margin.MarginState;

class FlowFigureTest {
  private static final Table ROWS =
      Table.join(
          Arrays.stream(FlowCase.values())
              .map(one -> new FlowRun(one, 0.01, 50, 0).rows())
              .toList());

  private final Figure figure = new FlowFigure();

  @Test
  void a_run_begins_where_one_can_count_by_hand() {
    Table start = ROWS.where("case", "four points plain").where("time", 0.0);
    assertThat(start.number("rho_1")).isEqualTo(2);
    assertThat(start.number("rho_2")).isEqualTo(1.5);
    assertThat(start.number("first")).isCloseTo(1 / 6.0, within(Math.ulp(1.0)));
    assertThat(start.number("last")).isCloseTo(5 / 3.0, within(Math.ulp(2.0)));
    assertThat(start.number("area")).isCloseTo(0.75, within(Math.ulp(1.0)));
    assertThat(start.number("normalized")).isEqualTo(0.08);
  }

  @Test
  void held_and_plain_flows_part_and_both_have_the_chosen_times() {
    for (FlowCase one : FlowCase.values()) {
      Table own = ROWS.where("case", one.word());
      for (double time : FlowReference.TIMES)
        assertThat(own.where("time", time).size()).isEqualTo(1);
    }
    assertThat(end("four points plain", "first")).isCloseTo(0.6524, within(5e-4)); // h² and a digit
    assertThat(end("four points held", "first")).isCloseTo(0.7312, within(5e-4));
  }

  private static double end(String name, String column) {
    return ROWS.where("case", name).where("time", 50.0).number(column);
  }

  @Test
  void the_laws_are_met_and_the_area_falls() {
    // steps ten times as long as the figure's err a hundred times as much where units switch
    assertThat(missed(ROWS))
        .noneMatch(what -> what.contains("margin"))
        .noneMatch(what -> what.contains("area"));
    assertThat(figure.charts(ROWS)).hasSize(4);
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "", 1))).hasSize(3);
  }

  @Test
  void a_smallest_margin_that_falls_is_found() {
    int first = ROWS.columns().indexOf("first");
    var rows = ROWS.rows().stream().map(row -> negated(row, first)).toList();
    assertThat(missed(new Table(ROWS.columns(), rows)))
        .contains(
            "4 points, gradient flow: largest fall of the smallest margin",
            "4 points, directions held: largest fall of the smallest margin",
            "four points: distance from another program's, share");
  }

  private static List<Object> negated(List<Object> row, int column) {
    Object[] changed = row.toArray();
    changed[column] = -(double) row.get(column);
    return List.of(changed);
  }

  private List<String> missed(Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Verdict.Finding::what)
        .toList();
  }

  @Test
  void the_worst_step_so_far_is_kept() {
    var laws = FlowLaws.of(state(2, 1, 1.0));
    laws.see(state(2, 1, 2.0), 1, 1.25);
    laws.see(state(3, 2, 1.0), 1, 1);
    assertThat(laws.balance()).isEqualTo(2); // 9 − 4 − (4 − 1)
    assertThat(laws.unit()).isEqualTo(0.25);
    assertThat(laws.drop()).isCloseTo(2 / 5.0 - 1 / 13.0, within(Math.ulp(1.0)));
    assertThat(laws.outside()).isEqualTo(0);
  }

  private static MarginState state(double rho1, double rho2, double q) {
    return new MarginState(Tensor.vector(rho1, rho2), Tensor.vector(q));
  }
}
