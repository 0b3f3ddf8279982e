// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.margin.MadeUpRows.Network;

class LabelNoiseFigureTest {
  private static final LabelNoiseFigure FIGURE = new LabelNoiseFigure();
  private static final String DATA = "fashion-mnist-embedded";
  // A second program's numbers for seed 1, in thousandths.
  private static final double[] NOISE = {0, .2, .4, .6, .8, 1};
  private static final double[] AREAS = {6.79, 4.39, 3.26, 2.89, 2.71, 2.12};
  private static final double[] SMALLEST = {1.62, 1.24, 1.26, .79, .96, .38};
  private static final double[] ERRORS = {.219, .281, .460, .621, .741, .937};

  private static Table made(int images, double[] areas, double... smallest) {
    Table rows = MadeUpRows.none(List.of("noise", "start_scale", "pretraining", "seed"));
    for (long seed = 1; seed <= 2; seed++) {
      for (int i = 0; i < NOISE.length; i++) {
        var network = Network.of(areas[i] + 0.001 * seed, smallest[i], ERRORS[i] + 0.001 * seed);
        rows = MadeUpRows.with(rows, List.of(NOISE[i], 1.0, -1.0, seed), images, network);
      }
    }
    return rows;
  }

  /// With the smallest margins in no order.
  private static double[] jumbled() {
    return new double[] {.5, 1.6, .4, 1.2, .3, 1.1};
  }

  @Test
  void a_second_program_s_numbers_are_in_the_order_that_it_found() {
    var area = new Agreement(made(500, AREAS, SMALLEST), MarginColumns.AREA);
    assertThat(area.spearman()).containsExactly(-1, -1);
    assertThat(area.weakestSpearman()).isEqualTo(-1);
    // By hand: 2 of the 15 pairs of errors have their smallest margins in the same order.
    var least = new Agreement(made(500, AREAS, SMALLEST).where("seed", 1), MarginColumns.MINIMUM);
    assertThat(least.kendall()).isCloseTo(-11 / 15.0, within(Math.ulp(1.0)));
  }

  @Test
  void it_holds_where_the_area_follows_the_error_and_the_smallest_margin_does_not() {
    assertThat(MadeUpRows.failed(FIGURE, made(500, AREAS, jumbled()))).isEmpty();
    assertThat(MadeUpRows.failed(FIGURE, made(2_000, AREAS, jumbled()))).isEmpty();
  }

  @Test
  void it_fails_where_the_smallest_margin_does_as_well() {
    assertThat(MadeUpRows.failed(FIGURE, made(500, AREAS, AREAS)))
        .containsExactly("Kendall, area less smallest margin");
    assertThat(MadeUpRows.failed(FIGURE, made(2_000, AREAS, AREAS)))
        .containsExactly("Spearman, area less smallest margin");
  }

  @Test
  void it_fails_where_the_area_is_in_another_order() {
    double[] other = {2.12, 4.39, 3.26, 2.89, 2.71, 6.79};
    assertThat(MadeUpRows.failed(FIGURE, made(500, other, jumbled())))
        .contains("Spearman, area, the weakest seed", "Kendall, area, all networks");
    assertThat(MadeUpRows.failed(FIGURE, made(2_000, other, jumbled())))
        .contains("Spearman, area, the weakest seed");
  }

  @Test
  void charts_show_every_network_and_every_number_beside_the_area() {
    var charts = FIGURE.charts(made(500, AREAS, SMALLEST));
    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().table().rows()).hasSize(12);
    assertThat(charts.getFirst().table().rows().getFirst()).startsWith("0 %", "1", "100");
    assertThat(charts.getLast().table().rows()).hasSize(5);
    assertThat(charts.getLast().table().rows().getFirst()).contains("−1.0, −1.0");
  }

  @Test
  void the_scales_differ_in_size_and_not_in_what_is_varied() {
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, DATA, 2))).hasSize(18);
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, DATA, 2))).hasSize(21);
  }

  @Test
  void a_small_network_separates_what_it_was_taught_and_its_margins_say_so() {
    var setup = new Setup(60, 50, 32, 0.1, 16, 300, 5);
    var row = MarginRun.noisy(DATA, setup, 0.5, 1).rows();
    assertThat(row.number("loss")).isLessThan(Teaching.SMALL_LOSS);
    assertThat(row.number("train_error")).isZero();
    assertThat(row.number(MarginColumns.MINIMUM)).isPositive().isEqualTo(row.number("q0"));
    assertThat(row.number(MarginColumns.AREA)).isBetween(row.number("q0"), row.number("q100"));
    assertThat(row.number("epochs") % 5).isZero();
    assertThat(row.number("images")).isEqualTo(60);
  }

  @Test
  void labels_replaced_at_a_small_share_are_replaced_alike_at_a_larger_one() {
    var clean = Lesson.drawn(DATA, 500, 10, new Seed(1));
    int[] none = clean.withNoise(0, new Seed(2)).labels().toArray();
    int[] some = clean.withNoise(0.3, new Seed(2)).labels().toArray();
    int[] all = clean.withNoise(1, new Seed(2)).labels().toArray();
    assertThat(none).isEqualTo(clean.labels().toArray());
    int changed = 0, matching = 0;
    for (int i = 0; i < some.length; i++) {
      assertThat(some[i]).isIn(none[i], all[i]);
      if (some[i] != none[i]) changed++;
      if (all[i] == none[i]) matching++;
    }
    // Five standard deviations of 500 draws of probability 0.27 and 0.1.
    assertThat(changed).isCloseTo(135, within(50));
    assertThat(matching).isCloseTo(50, within(34));
  }
}
