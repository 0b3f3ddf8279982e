// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.entanglement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.BarChart;
import tacit.examples.report.BarChart.Bar;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Tone;

/// `htf/entanglement`: images depend less across their quadrants than a shuffled order of pixels
/// would let them.
public final class EntanglementFigure implements Figure {
  private static final int IMAGES = 5000, SHUFFLES = 3;

  // What a second program, in NumPy, found for both levels.
  private static final double[] PRINTED = {1724.341012, 558.726597};

  @Override
  public String id() {
    return "htf/entanglement";
  }

  @Override
  public String title() {
    return "Which order of pixels suits a network that sees neighbors first";
  }

  @Override
  public String source() {
    return "Alexander, De La Vega, Razin & Cohen 2023, surrogate entanglement";
  }

  @Override
  public String caption() {
    return "5,000 images of 14 × 14 pixels, cut into quadrants (level 1) and these again (level 2):"
        + " the correlations of a part's pixels with all others, summed. Shuffled pixels depend more"
        + " on what is far, which a local network models worse.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(3);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return List.of(new EntanglementRun(at.data(), IMAGES, SHUFFLES, at.seed()));
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of(
        chart(rows, 1, "Between a quarter of the image and the rest"),
        chart(rows, 2, "Between a sixteenth of the image and the rest"));
  }

  private static Chart chart(Table rows, int level, String title) {
    var bars = new ArrayList<Bar>();
    var cells = new ArrayList<List<String>>();
    for (String order : rows.words("order")) {
      double cut = rows.where("order", order).where("level", level).number("entanglement");
      String text = String.format(Locale.ROOT, "%.1f", cut);
      bars.add(new Bar(order, cut, order.equals("quadrants") ? Tone.BLUE : Tone.SOFT, text));
      cells.add(List.of(order, text));
    }
    return new BarChart("sum of |correlation|", "plain", bars)
        .chart(
            title,
            "See that quadrants, in the images' own order, have the shortest bar.",
            Chart.Form.HALF,
            new Block.Table(title, List.of("order of pixels", "sum of |correlation|"), cells));
  }

  @Override
  public Verdict verdict(Table rows) {
    var own = rows.where("order", "quadrants");
    double quarter = own.where("level", 1).number("entanglement");
    double least =
        Arrays.stream(rows.where("level", 1).numbers("entanglement"))
            .filter(cut -> cut != quarter)
            .min()
            .orElse(0);
    var verdict =
        Verdict.of(
                "A shuffled order of pixels raises the mean cut of quadrants by more than 4 %. On"
                    + " Fashion-MNIST both levels are those of a second program, in NumPy.",
                "Alexander, De La Vega, Razin & Cohen 2023; limits by Tacit")
            .atLeast(1.04, "least ratio of shuffled to own order, quarters", least / quarter);
    return rows.words("data").contains("fashion-mnist") ? printed(verdict, own) : verdict;
  }

  private static Verdict printed(Verdict verdict, Table own) {
    double distance = 0;
    for (int level = 1; level <= PRINTED.length; level++) {
      double cut = own.where("level", level).number("entanglement");
      distance = Math.max(distance, Math.abs(cut / PRINTED[level - 1] - 1));
    }
    return verdict.atMost(1e-6, "relative distance from the second program", distance);
  }
}
