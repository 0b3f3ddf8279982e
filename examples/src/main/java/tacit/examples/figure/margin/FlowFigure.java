// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `margin/flow`: norms, margins and their area along exact flows of small networks. The smallest
/// margin rises while the area falls.
public final class FlowFigure implements Figure {
  private static final double H = 1e-3;

  @Override
  public String id() {
    return "margin/flow";
  }

  @Override
  public String title() {
    return "The smallest margin rises while the area falls";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021, for the question; Lyu & Li 2020 for the smoothed margin";
  }

  @Override
  public String caption() {
    return "Gradient flow under the exponential loss, integrated in steps of a thousandth: three"
        + " hidden units on four points of the plane, plain and with the directions of the layers"
        + " held to norm 1, and eight hidden units on twenty points of two clouds. Networks, points"
        + " and numbers are ours.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 15 : 50);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    double end = at.scale() == Scale.QUICK ? 50 : 200;
    return Arrays.stream(FlowCase.values())
        .map(one -> new FlowRun(one, H, end, at.seed()))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return FlowCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    Verdict verdict =
        Verdict.of(
            "All layers grow alike: the difference of the squared norms stays. Held directions keep"
                + " norm 1. The smoothed margin never falls once the loss is below 1, and stays"
                + " between its bounds. Of the four points both flows are those of another program,"
                + " their smallest margin never falls, and their area does. A step that crosses a"
                + " switch of a hidden unit errs by up to the square of its length, 1e-6, times a"
                + " jump: a few such steps on four points, hundreds on twenty.",
            "Conservation laws derived; Lyu & Li 2020, Theorem 4.1; tolerances by Tacit");
    for (FlowCase one : FlowCase.values()) {
      verdict = laws(verdict, one, rows.where("case", one.word()));
    }
    double distance = FlowReference.distance(rows);
    verdict = verdict.atMost(1e-4, "four points: distance from another program's, share", distance);
    for (FlowCase one : FlowCase.values()) {
      if (one.fourPoints()) verdict = margins(verdict, one, rows.where("case", one.word()));
    }
    return verdict;
  }

  private static Verdict laws(Verdict verdict, FlowCase one, Table own) {
    String of = one.title() + ": ";
    double balance = one.fourPoints() ? 1e-8 : 1e-3;
    verdict =
        verdict
            .atMost(balance, of + "change of ρ₁² − ρ₂²", last(own, "balance_off"))
            .atMost(1e-12, of + "smoothed margin outside its bounds", last(own, "outside"));
    return switch (one.variant()) {
      case GRADIENT_FLOW ->
          verdict.atMost(1e-12, of + "largest fall of the smoothed margin", last(own, "drop"));
      case LAGRANGE_MULTIPLIER ->
          verdict.atMost(1e-6, of + "norms of directions, distance from 1", last(own, "unit_off"));
    };
  }

  private static Verdict margins(Verdict verdict, FlowCase one, Table own) {
    double[] first = own.numbers("first"), area = own.numbers("area");
    double fall = 0;
    for (int i = 1; i < first.length; i++) fall = Math.max(fall, first[i - 1] - first[i]);
    double highest = Arrays.stream(area).max().orElseThrow();
    return verdict
        .atMost(1e-9, one.title() + ": largest fall of the smallest margin", fall)
        .atLeast(
            0.01, one.title() + ": fall of the area from its highest", highest - last(own, "area"));
  }

  private static double last(Table own, String column) {
    double[] all = own.numbers(column);
    return all[all.length - 1];
  }
}
