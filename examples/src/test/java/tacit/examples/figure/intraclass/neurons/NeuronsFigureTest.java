// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.nn.data.FashionHierarchy;

class NeuronsFigureTest {
  private final Figure figure = new NeuronsFigure();

  private static NeuronsRun small(FashionHierarchy hierarchy) {
    return new NeuronsRun("fashion-mnist-embedded", hierarchy, 12, 50, 6, 0, true);
  }

  private static Table made(Object... classesAndSelectivities) {
    Table rows = new Table(NeuronsRows.COLUMNS, List.of());
    for (int i = 0; i < classesAndSelectivities.length; i += 2) {
      Object name = classesAndSelectivities[i], selectivity = classesAndSelectivities[i + 1];
      rows =
          rows.row("d", 1, "semantic", 0, NeuronsRun.BEST, name, 1, 1, 25, "g", 0.0, selectivity);
    }
    return rows;
  }

  private List<String> missed(Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Verdict.Finding::what)
        .toList();
  }

  @Test
  void bags_are_to_be_first_shirts_among_the_last_two_and_few_far_above_the_median() {
    assertThat(missed(made("Bag", 1.8, "Trouser", 1.1, "Coat", 0.9, "Shirt", 0.2, "Pullover", .1)))
        .isEmpty();
    assertThat(missed(made("Bag", 1.7, "Shirt", 1.1, "Coat", 0.9, "Sandal", 0.9)))
        .containsExactly("seed 0: rank of shirts", "seed 0: largest selectivity over the median");
    assertThat(missed(made("Trouser", 2.4, "Bag", 1.4, "Coat", 0.9, "Pullover", .5, "Shirt", .4)))
        .containsExactly("seed 0: rank of bags", "seed 0: selectivity for bags");
  }

  @Test
  void full_scale_trains_two_networks_more_and_judges_each() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 4, "d", 1)))
        .hasSize(3)
        .first()
        .isEqualTo(new NeuronsRun("d", FashionHierarchy.SEMANTIC, 200, 10_000, 25, 4, true));
    assertThat(figure.runs(new Setting(Scale.FULL, 4, "d", 1)))
        .hasSize(5)
        .last()
        .isEqualTo(new NeuronsRun("d", FashionHierarchy.SEMANTIC, 200, 10_000, 25, 6, false));
  }

  @Test
  void a_small_run_has_the_best_neuron_and_the_strongest_images_of_each_class() {
    Table rows =
        Table.join(
            NeuronsCharts.HIERARCHIES.stream()
                .map(NeuronsFigureTest::small)
                .map(Run::rows)
                .toList());
    Table semantic = rows.where("hierarchy", "semantic");
    double[] best = NeuronsFigure.best(semantic, 0).numbers("value");
    assertThat(best).hasSize(10);
    for (int i = 1; i < 10; i++) assertThat(best[i]).isLessThanOrEqualTo(best[i - 1]);
    Table bags = semantic.where("part", NeuronsRun.RELATIVE).where("subclass", "Bag");
    assertThat(bags.size()).isEqualTo(NeuronsRun.IMAGES);
    assertThat(bags.words("group")).isSubsetOf("Bag", "Trouser", "Dress");
    Table histogram = semantic.where("part", NeuronsRun.HISTOGRAM);
    assertThat(histogram.words("epoch")).containsExactly("0", "1", "5", "6");
    // four epochs, three groups, two classes: each has all of its images in some bin
    assertThat(Arrays.stream(histogram.numbers("value")).sum())
        .isCloseTo(2400, within(0.5e-4 * histogram.size())); // of four digits after the point
    assertThat(figure.charts(rows)).hasSize(8);
  }

  @Test
  void pictures_are_read_again_by_their_places_in_the_lesson() {
    var clothes = small(FashionHierarchy.CROSSED).clothes();
    assertThat(clothes.images().labels()).isEqualTo(clothes.lesson().train().subclasses());
  }

  @Test
  void bins_reach_from_the_smallest_to_the_largest_value() {
    var histogram = Histogram.over(List.of(new double[] {0, 24}, new double[] {6}));
    assertThat(histogram.middle(0)).isEqualTo(0.5);
    double[] percent = histogram.percent(new double[] {0, 23.5, 24, 7}, i -> i < 3);
    assertThat(percent[0]).isEqualTo(100 / 3.0);
    assertThat(percent[23]).isEqualTo(200 / 3.0);
    assertThat(percent[7]).isZero();
    // values that are all the same still have a bin
    assertThat(Histogram.over(List.of(new double[] {2})).percent(new double[] {2}, _ -> true)[0])
        .isEqualTo(100);
  }
}
