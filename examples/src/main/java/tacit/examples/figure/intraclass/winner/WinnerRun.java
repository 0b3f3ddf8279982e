// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.winner;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.Backend;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.Task;
import tacit.nn.Params;
import tacit.nn.data.SyntheticClusters;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Schedule;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Recipe;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// Means of clusters in the ten hidden neurons of the largest outgoing weights, and on the way
/// there in that of the largest: batches of 50 without momentum, a fifth of the rate in the last
/// fifteenth of the epochs.
///
/// | part | cluster | class | epoch | value |
/// |---|---|---|---|---|
/// | test | 0 | | last | share of test examples that are classified right |
/// | favored, other, gap | 0 | | last | [ClusterMeans.Spread] |
/// | mean | from 1 | favored or other | every second | mean pre-activation of the cluster |
record WinnerRun(WinnerCase one, SyntheticClusters clusters, int epochs, long seed) implements Run {
  private static final long serialVersionUID = 1;
  static final String TEST = "test", FAVORED = "favored", OTHER = "other", GAP = "gap";
  static final String MEAN = "mean";
  static final List<String> COLUMNS =
      List.of("case", "seed", "part", "cluster", "class", "epoch", "value");
  private static final int BATCH = 50, NEURONS = 10, EVERY = 2;

  @Override
  public Table rows() {
    var root = new Seed(seed);
    Lesson lesson = new Task.Clusters(clusters).draw(root.child("data"));
    Trainer trainer = trainer(lesson, root.child("training"));
    var network = one.network(clusters.dimension());
    var start = one.description().values(network, root.child("start"));
    Progress before = trainer.from(start, network.initialState());
    List<Params<Tensor>> seen = new ArrayList<>(List.of(before.params()));
    var end = trainer.run(before, each(seen)).progress();
    double test = trainer.score(end, lesson.toldTest()).accuracy().orElseThrow();
    return table(ClusterMeans.of(lesson.train()), seen, test);
  }

  private Trainer trainer(Lesson lesson, Seed training) {
    var told = lesson.toldTrain();
    long drop = (epochs - epochs / 15L) * Math.ceilDiv(told.size(), BATCH);
    var rate = new Schedule.StepDecay(Schedule.constant(one.rate()), 0.2, List.of(drop));
    var descent = new Sgd(rate, 0, false, 0);
    var recipe = Recipe.of(new Logistic(), descent, BATCH, Stop.after(epochs), training);
    var engine = Backend.engine(1);
    return new Trainer(engine, one.network(clusters.dimension()), recipe, told);
  }

  private static Listener each(List<Params<Tensor>> seen) {
    return new Listener() {
      @Override
      public void epoch(EpochReport report, Progress at) {
        seen.add(at.params());
      }
    };
  }

  private Table table(ClusterMeans means, List<Params<Tensor>> seen, double test) {
    Tensor hidden = weights(seen.getLast(), one.hidden());
    Tensor outgoing = weights(seen.getLast(), one.outgoing());
    int[] neurons = ClusterMeans.strongest(outgoing, NEURONS);
    var spread = means.spread(hidden, outgoing, neurons);
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row(TEST, 0, "", epochs, test));
    rows.add(row(FAVORED, 0, "", epochs, spread.favored()));
    rows.add(row(OTHER, 0, "", epochs, spread.other()));
    rows.add(row(GAP, 0, "", epochs, spread.gap()));
    int favored = ClusterMeans.favored(outgoing, neurons[0]);
    for (int epoch = 0; epoch < seen.size(); epoch += EVERY) {
      double[] own = means.of(weights(seen.get(epoch), one.hidden()), neurons[0]);
      for (int k = 0; k < own.length; k++) {
        String side = means.classes()[k] == favored ? FAVORED : OTHER;
        double mean = Math.rint(1e4 * own[k]) / 1e4; // four digits of a drawing
        rows.add(row(MEAN, k + 1, side, epoch, mean));
      }
    }
    return new Table(COLUMNS, rows);
  }

  private static Tensor weights(Params<Tensor> params, String name) {
    return params.get(name).to(DType.FLOAT64);
  }

  private List<Object> row(String part, int cluster, String side, int epoch, double value) {
    return List.of(one.word(), seed, part, cluster, side, epoch, value);
  }
}
