// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;

/// A figure that gives the same numbers every time: means of draws, each cell as slow as is wanted.
/// What it claims depends on the seed; with a negative one a run fails.
public record MadeUpFigure(int cells, long millis) implements Figure {
  /// The mean of so many draws, after a sleep.
  public record Draws(int count, long seed, long millis) implements Run {
    private static final long serialVersionUID = 1;

    @Override
    public Table rows() {
      if (seed < 0 && count == 1200) throw new IllegalArgumentException("seed is " + seed);
      sleep();
      RandomGenerator random = new Seed(seed).child(count).generator();
      double sum = 0;
      for (int i = 0; i < count; i++) sum += random.nextGaussian();
      return Table.of("count", "mean", "sign").row(count, sum / count, sum < 0 ? "below" : "above");
    }

    private void sleep() {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public String id() {
    return "made-up/means";
  }

  @Override
  public String title() {
    return "Means of draws </script> & such";
  }

  @Override
  public String source() {
    return "Nobody 1901, figure 1";
  }

  @Override
  public String caption() {
    return "Means come closer to zero as draws are added.";
  }

  @Override
  public List<String> data() {
    return List.of("small", "large");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofMillis(scale == Scale.QUICK ? cells * millis : 2L * cells * millis);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int count = at.scale() == Scale.QUICK ? cells : 2 * cells;
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Draws(100 * i, at.seed(), millis))
        .toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    var table = new Block.Table("Means", List.of("count"), List.of(List.of("100")));
    Map<String, Object> option = Map.of("xAxis", Map.of("type", "value"), "yAxis", Map.of());
    return List.of(
        new Chart("Means", "See them shrink.", Chart.Form.HALF, option, table),
        new Chart("Means again", "See them shrink.", Chart.Form.HALF, option, table),
        new Chart("Wide", "See them shrink.", Chart.Form.WIDE, option, table));
  }

  @Override
  public Verdict verdict(Table rows) {
    return Verdict.of("The first mean is below zero.", "Nobody 1901, p. 1")
        .atMost(0, "mean of 100 draws", rows.numbers("mean")[0]);
  }
}
