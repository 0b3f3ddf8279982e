// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.neurons;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;
import tacit.nn.data.FashionHierarchy;

/// `intraclass/neurons`: single neurons that answer to classes hidden from the network, and the
/// images that they answer to most.
public final class NeuronsFigure implements Figure {
  static final String TOP = "Bag", BOTTOM = "Shirt";
  private static final int PER_LABEL = 200, TESTS = 10_000, EPOCHS = 25;
  private static final int SEEDS = 3;

  @Override
  public String id() {
    return "intraclass/neurons";
  }

  @Override
  public String title() {
    return "Neurons that answer to classes nobody named";
  }

  @Override
  public String source() {
    return "Carbonnelle 2022 (thesis), figures 2.8 and 2.9, on other data";
  }

  @Override
  public String caption() {
    return "A network of three hidden layers learns to tell tops, footwear and other things apart."
        + " For each of the ten classes inside, hidden from it, this is the neuron that tells the"
        + " class best from the rest of its superclass: some are detectors of bags, of boots, of"
        + " trousers. Few classes reach high selectivities, which is why c₁ takes their median."
        + " Data, networks and rates are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist", "fashion-mnist-embedded");
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 15 : 30);
  }

  /// One network for each hierarchy; at full scale two more of the first.
  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    var runs = new ArrayList<NeuronsRun>();
    for (var hierarchy : NeuronsCharts.HIERARCHIES) runs.add(run(at, hierarchy, 0));
    if (at.scale() == Scale.FULL) {
      for (int more = 1; more < SEEDS; more++) {
        runs.add(run(at, FashionHierarchy.SEMANTIC, more));
      }
    }
    return runs;
  }

  private static NeuronsRun run(Setting at, FashionHierarchy hierarchy, int more) {
    return new NeuronsRun(
        at.data(), hierarchy, PER_LABEL, TESTS, EPOCHS, at.seed() + more, more == 0);
  }

  @Override
  public List<Chart> charts(Table rows) {
    return NeuronsCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    Verdict verdict =
        Verdict.of(
            "Told of tops, footwear and other things, the network has its most selective neuron for"
                + " bags, with a selectivity of at least 1.5; shirts are among the last two classes;"
                + " and the largest selectivity is at least 1.8 times the median one. At full scale"
                + " each of three networks is held to this.",
            "Tacit, after another program's networks");
    Table semantic = rows.where("hierarchy", FashionHierarchy.SEMANTIC.word());
    for (String seed : semantic.words("seed")) {
      verdict = judged(verdict, seed, best(semantic, Long.parseLong(seed)));
    }
    return verdict;
  }

  private static Verdict judged(Verdict verdict, String seed, Table best) {
    List<String> ranked = best.words("subclass");
    double[] selectivities = best.numbers("value");
    String of = "seed " + seed + ": ";
    return verdict
        .atMost(1, of + "rank of bags", ranked.indexOf(TOP) + 1.0)
        .atLeast(1.5, of + "selectivity for bags", best.where("subclass", TOP).number("value"))
        .atLeast(ranked.size() - 1, of + "rank of shirts", ranked.indexOf(BOTTOM) + 1.0)
        .atLeast(1.8, of + "largest selectivity over the median", overMedian(selectivities));
  }

  private static double overMedian(double... ranked) {
    double[] rising = ranked.clone();
    Arrays.sort(rising);
    int n = rising.length;
    return rising[n - 1] / ((rising[(n - 1) / 2] + rising[n / 2]) / 2);
  }

  /// The best neurons of a network, the largest selectivity first.
  static Table best(Table rows, long seed) {
    return rows.where("seed", seed).where("part", NeuronsRun.BEST);
  }
}
