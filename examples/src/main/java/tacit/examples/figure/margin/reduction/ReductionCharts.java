// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tacit.examples.figure.Table;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.Tone;

/// The drawings of what was tried after the switch: means over seeds.
record ReductionCharts(Table rows) {
  /// One bar.
  private record Entry(String tried, double share) {
    String name() {
      return share == 1 || tried.equals(Tried.STOP) ? tried : tried + ", " + Sizes.percent(share);
    }
  }

  List<Chart> of(String caption) {
    return List.of(testErrors(caption), smallest(), pull());
  }

  private Chart testErrors(String caption) {
    var bars = new ArrayList<Bar>();
    for (Entry entry : entries()) {
      double error = mean(entry, "test_error");
      bars.add(new Bar(entry.name(), error, tone(entry), three(error)));
    }
    String title = "Test error, " + steps() + " steps after the switch";
    return new BarChart("test error", "plain", bars)
        .chart(title, caption, Chart.Form.TALL, table(title));
  }

  private Chart smallest() {
    var bars = new ArrayList<Bar>();
    for (Entry entry : entries()) {
      if (entry.tried().startsWith("new network")) continue;
      double margin = 1000 * mean(entry, "min_margin");
      bars.add(new Bar(entry.name(), margin, tone(entry), Digits.significant(margin, 2)));
    }
    String title = "The smallest normalized margin, times 1000";
    return new BarChart("smallest margin over the scale, × 1000", "plain", bars)
        .chart(
            title,
            "Below zero the network has lost an image that it had. Of few images chosen again, with"
                + " steps in proportion, it lies above the switch. It is one number of one moment,"
                + " though, and moves up and down from selection to selection.",
            Chart.Form.TALL,
            table(title));
  }

  private Chart pull() {
    var bars = new ArrayList<Bar>();
    var texts = new ArrayList<List<String>>();
    for (double share : shares(Tried.STOP)) {
      double pull = mean(new Entry(Tried.STOP, share), "pull");
      bars.add(new Bar(Sizes.percent(share), pull, Tone.BLUE, three(pull)));
      texts.add(List.of(Sizes.percent(share), three(pull)));
    }
    String title = "Share of the pull on the weights, at the switch";
    double support = mean(new Entry(Tried.STOP, shares(Tried.STOP).getFirst()), "effective");
    return new BarChart("share of the pull", "plain", bars)
        .chart(
            title,
            "How much of the gradient of the cross-entropy comes from the images of smallest margin,"
                + " were all gradients of margins alike. It is spread as over "
                + Math.round(support)
                + " images of "
                + Math.round(rows.numbers("images")[0])
                + ".",
            Chart.Form.HALF,
            new Block.Table(title, List.of("smallest", "share of the pull"), texts));
  }

  /// Every thing tried at every share, but the switch only once.
  private List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (String tried : rows.words("tried")) {
      var shares = shares(tried);
      for (double share : tried.equals(Tried.STOP) ? shares.subList(0, 1) : shares) {
        entries.add(new Entry(tried, share));
      }
    }
    return entries;
  }

  private List<Double> shares(String tried) {
    return rows.where("tried", tried).words("share").stream().map(Double::valueOf).toList();
  }

  private long steps() {
    return Math.round(rows.where("tried", Tried.ALL).numbers("steps")[0]);
  }

  private double mean(Entry entry, String column) {
    return new ReductionMeans(rows).mean(entry.tried(), entry.share(), column);
  }

  private static Tone tone(Entry entry) {
    return switch (entry.tried()) {
      case Tried.STOP, Tried.ALL -> Tone.INK;
      case Tried.REDUCED, Tried.GEOMETRIC, Tried.MONOTONE, Tried.THRESHOLD, Tried.MASS -> Tone.BLUE;
      default -> Tone.ORANGE;
    };
  }

  private Block.Table table(String title) {
    var texts = new ArrayList<List<String>>();
    for (Entry entry : entries()) {
      texts.add(
          List.of(
              entry.name(),
              three(mean(entry, "train_error")),
              three(mean(entry, "test_error")),
              Digits.significant(1000 * mean(entry, "area"), 3),
              Digits.significant(1000 * mean(entry, "min_margin"), 2),
              count(mean(entry, "ever_kept")),
              count(mean(entry, "gradient_examples")),
              count(mean(entry, "forward_examples"))));
    }
    return new Block.Table(
        title,
        List.of(
            "tried",
            "train error",
            "test error",
            "area × 1000",
            "smallest × 1000",
            "ever kept",
            "examples in steps",
            "examples to choose"),
        texts);
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
