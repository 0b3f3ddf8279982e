// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.figure.trainability.GrowthCase.Ending;
import tacit.examples.figure.trainability.GrowthCase.Size;
import tacit.examples.figure.trainability.GrowthCase.Varied;

class GrowthFigureTest {
  private static final GrowthFigure FIGURE = new GrowthFigure();

  private static Table made(ToDoubleFunction<GrowthCase> exponent) {
    var table = Table.of("ending", "varied", "size", "seconds");
    for (var varied : Varied.values()) {
      for (var ending : Ending.values()) {
        var each = new GrowthCase(ending, varied);
        for (Size size : each.sizes()) {
          double seconds = 1e-3 * Math.pow(size.of(varied), exponent.applyAsDouble(each));
          table = table.row(each.endingWord(), each.variedWord(), size.of(varied), seconds);
        }
      }
    }
    return table;
  }

  private static double right(GrowthCase at) {
    if (at.varied() == Varied.LAYERS) return 1;
    return at.varied() == Varied.PIXELS && at.ending() == Ending.FLATTEN ? 1 : 2;
  }

  @Test
  void a_power_law_has_its_exponent() {
    var cubes = Table.of("size", "seconds").row(1, 5.0).row(2, 40.0).row(4, 320.0);
    assertThat(GrowthFigure.exponent(cubes)).isCloseTo(3, within(1e-14)); // a few roundings
  }

  @Test
  void the_right_exponents_hold_and_those_of_a_pool_without_pairs_do_not() {
    assertThat(FIGURE.verdict(made(GrowthFigureTest::right)).holds()).isTrue();
    var cheap = made(at -> at.varied() == Varied.LAYERS ? 1 : at.varied() == Varied.PIXELS ? 1 : 2);
    assertThat(FIGURE.verdict(cheap).findings().stream().filter(f -> !f.holds()))
        .extracting(Finding::what)
        .containsExactly("pool, exponent of pixels");
  }

  @Test
  void every_case_doubles_what_it_varies() {
    for (var varied : Varied.values()) {
      for (var ending : Ending.values()) {
        var sizes = new GrowthCase(ending, varied).sizes();
        for (int i = 1; i < sizes.size(); i++) {
          double ratio = (double) sizes.get(i).of(varied) / sizes.get(i - 1).of(varied);
          assertThat(ratio).isBetween(1.7, 2.3); // sides of images are whole numbers
        }
      }
    }
  }

  @Test
  void a_run_times_all_sizes_of_its_case() {
    var rows = new GrowthRun(new GrowthCase(Ending.FLATTEN, Varied.LAYERS), 0.001, 0).rows();
    assertThat(rows.numbers("size")).containsExactly(2, 4, 8, 16);
    for (double seconds : rows.numbers("seconds")) assertThat(seconds).isPositive();
  }

  @Test
  void there_is_a_chart_for_each_thing_that_grows() {
    assertThat(FIGURE.charts(made(GrowthFigureTest::right)))
        .extracting(chart -> chart.table().columns().getLast())
        .containsExactly("pooled, exponent 2.00", "pooled, exponent 2.00", "pooled, exponent 1.00");
  }
}
