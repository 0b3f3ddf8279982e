// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.examples.demo.HiddenGroups.Learner;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.ScatterChart;
import tacit.examples.report.ScatterChart.Cloud;
import tacit.examples.report.ScatterChart.Point;
import tacit.examples.report.Section;

/// Whether networks know groups that no label names, and whether that foretells their accuracy.
final class HiddenGroupsSection {
  private static final Axis RIGHT = new Axis("new points, % right", "plain", 1, false);

  private HiddenGroupsSection() {}

  static Section of(DemoResult result) {
    var groups = result.groups();
    return Section.of(
            "groups",
            "Does it know groups that no label names?",
            task(groups),
            "A network that knows the clusters of a class has neurons that answer to some of them and"
                + " not to others, so their answers vary inside the class. `c₃` says how much, of the"
                + " five best neurons of each class, in units of how much they vary at all. It"
                + " needs no new point and no name of a cluster.",
            outcome(groups))
        .row(ratio(groups), known(groups));
  }

  private static String task(HiddenGroups groups) {
    return String.format(
        Locale.ROOT,
        "%d clusters of points in %d dimensions; half of them are called 0, the others 1. In %.1f seconds"
            + " %d small networks learned these two labels from %,d points. They differ in learning"
            + " rate, and in the share of the inputs that is left out while training.",
        groups.clusters(),
        groups.dimension(),
        groups.seconds(),
        groups.networks().size(),
        groups.trained());
  }

  private static String outcome(HiddenGroups groups) {
    return String.format(
        Locale.ROOT,
        "Of all pairs of networks, take the share in which the one with the larger `c₃` is better on"
            + " %,d new points, less the share in which it is worse: Kendall's `τ` is %s. For the"
            + " accuracy on the points they were trained on it is %s. That an order can be seen is"
            + " all that a dozen networks on made-up data show; where it was not seen, and what it"
            + " does not prove, the book tells.",
        groups.tested(),
        digits(groups.tau(Learner::ratio)),
        digits(groups.tau(Learner::trainAccuracy)));
  }

  private static String digits(double tau) {
    return String.format(Locale.ROOT, "%.2f", tau).replace("-", "−");
  }

  private static Chart ratio(HiddenGroups groups) {
    return chart(
        groups,
        "Variation inside classes",
        new Axis("c₃", "significant", 2, false),
        Learner::ratio,
        "Each point is a network. From lower left to upper right: the more its neurons vary inside"
            + " a class, the more new points it gets right.");
  }

  private static Chart known(HiddenGroups groups) {
    return chart(
        groups,
        "Accuracy in training",
        new Axis("points trained on, % right", "plain", 1, false),
        learner -> 100 * learner.trainAccuracy(),
        "The same networks. Most know all the points they were trained on, and stand in one column:"
            + " by this number they cannot be told apart.");
  }

  private static Chart chart(
      HiddenGroups groups, String title, Axis x, ToDoubleFunction<Learner> of, String caption) {
    var rates = HiddenGroupsRun.RATES;
    var clouds =
        IntStream.range(0, rates.size())
            .mapToObj(i -> cloud(i, rates.get(i), groups.networks(), of))
            .toList();
    return new ScatterChart("network", x, RIGHT, clouds).chart(title, caption, Chart.Form.HALF);
  }

  private static Cloud cloud(
      int place, double rate, List<Learner> networks, ToDoubleFunction<Learner> of) {
    var points =
        networks.stream()
            .filter(learner -> learner.rate() == rate)
            .map(learner ->
                new Point(
                    words(learner),
                    rounded(of.applyAsDouble(learner)),
                    rounded(100 * learner.testAccuracy())))
            .toList();
    return Cloud.at(place, "rate " + rate, points);
  }

  private static String words(Learner learner) {
    return String.format(
        Locale.ROOT,
        "rate %s, %.0f %% of the inputs left out",
        learner.rate(),
        100 * learner.inputDropout());
  }

  /// Four digits after the point are more than a chart can show.
  private static double rounded(double value) {
    return Math.round(1e4 * value) / 1e4;
  }
}
