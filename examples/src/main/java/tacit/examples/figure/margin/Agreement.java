// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.figure.Table;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.Tone;
import tacit.measures.stats.BootstrapInterval;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.PermutationTest;
import tacit.measures.stats.Spearman;

/// How well the numbers of a column put networks in the order of their test errors: −1 where a
/// larger number always goes with a smaller error.
record Agreement(Table rows, String column) {
  private static final int DRAWS = 2_000;
  private static final Seed SEED = new Seed(0);

  /// What a bar is called, by column.
  private record Named(String column, String name) {}

  private static final List<Named> COMPARED =
      List.of(
          new Named(MarginColumns.AREA, "area"),
          new Named(MarginColumns.SPECTRAL, "area, spectral norms"),
          new Named(MarginColumns.TENTH, "10 % quantile"),
          new Named(MarginColumns.MINIMUM, "smallest margin"),
          new Named(MarginColumns.RELATIVE, "area over largest margin"));

  private double[] numbers() {
    return rows.numbers(column);
  }

  private double[] errors() {
    return rows.numbers(MarginColumns.ERROR);
  }

  /// Kendall's `τ_b` over all rows.
  double kendall() {
    return KendallTau.of(numbers(), errors());
  }

  /// Spearman's correlation among the networks of each seed.
  double[] spearman() {
    return rows.words("seed").stream()
        .map(seed -> new Agreement(rows.where("seed", Long.parseLong(seed)), column))
        .mapToDouble(one -> Spearman.of(one.numbers(), one.errors()))
        .toArray();
  }

  /// That of the seed where the two agree least.
  double weakestSpearman() {
    return Arrays.stream(spearman()).max().orElseThrow();
  }

  double meanSpearman() {
    return Arrays.stream(spearman()).average().orElseThrow();
  }

  /// Kendall's `τ` of several numbers side by side, its sign turned so that long is good.
  static Chart chart(Table rows, String caption) {
    var bars = new ArrayList<Bar>();
    var texts = new ArrayList<List<String>>();
    for (Named each : COMPARED) {
      var one = new Agreement(rows, each.column());
      double tau = one.kendall();
      var tone = each.column().equals(MarginColumns.AREA) ? Tone.BLUE : Tone.SOFT;
      bars.add(new Bar(each.name(), -tau, tone, two(-tau)));
      texts.add(one.line(each.name()));
    }
    var columns = List.of("number", "Kendall τ", "95 % interval", "p", "Spearman ρ, each seed");
    return new BarChart("−τ with the test error", "significant", bars)
        .chart(
            "Which number follows the test error",
            caption,
            Chart.Form.WIDE,
            new Block.Table("Rank correlations with the test error", columns, texts));
  }

  /// With an interval from rows drawn again and the share of random orders that agree as well.
  private List<String> line(String name) {
    var interval =
        BootstrapInterval.of(
            KendallTau::of, numbers(), errors(), 0.95, DRAWS, SEED.child("rows").generator());
    var chance =
        PermutationTest.drawn(
            KendallTau::of, numbers(), errors(), DRAWS, SEED.child("orders").generator());
    var seeds = Arrays.stream(spearman()).mapToObj(Agreement::two).toList();
    return List.of(
        name,
        two(interval.value()),
        two(interval.low()) + " to " + two(interval.high()),
        Digits.significant(chance.pValue(), 2),
        String.join(", ", seeds));
  }

  private static String two(double value) {
    return Digits.significant(value, 2);
  }
}
