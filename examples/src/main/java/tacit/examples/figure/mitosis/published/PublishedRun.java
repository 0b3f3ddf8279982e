// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.Backend;
import tacit.examples.CloneProbe;
import tacit.examples.LastHidden;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.CloneRows;
import tacit.measures.redundancy.CloneReport;
import tacit.measures.redundancy.CloneSettings;
import tacit.measures.redundancy.LabeledActivations;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Trainer;

/// A network learns by a protocol; after some epochs a row for each size of chunks of its last
/// hidden layer. Beside their numbers stand the test error of the network as it answers itself, and
/// the share of activations below 0.
///
/// The network is measured as it is after the epoch; the authors took the one of the best test
/// accuracy.
///
/// @param threads how many work on a step; they change the last bits
record PublishedRun(Net net, Protocol protocol, long seed, int threads) implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var pictures = Pictures.of(protocol);
    var published = net.network();
    var network = published.network(pictures.image());
    var recipe = protocol.recipe(pictures.train().size(), root.child("training"));
    var engine = Backend.engine(threads);
    var trainer = new Trainer(engine, network, recipe, pictures.train());
    var start = published.start(pictures.image(), root.child("start"));
    var watch = new Watch(trainer, pictures, root.child("chunks"));
    trainer.run(trainer.from(start, network.initialState()), watch);
    return watch.rows;
  }

  /// Measures after the epochs of the protocol.
  private final class Watch implements Listener {
    private final Trainer trainer;
    private final Pictures pictures;
    private final Seed chunks;
    private Table rows =
        CloneRows.under("data", "width", "seed", "epoch", "network_error", "negative");

    Watch(Trainer trainer, Pictures pictures, Seed chunks) {
      this.trainer = trainer;
      this.pictures = pictures;
      this.chunks = chunks;
    }

    @Override
    public void epoch(EpochReport report, Progress now) {
      if (!protocol.looks().contains(report.epoch())) return;
      var network = trainer.evaluator(now);
      var test = CloneProbe.hidden(network, pictures.test());
      var axes =
          List.of(
              protocol.data(),
              net.network().width(),
              seed,
              report.epoch(),
              error(network),
              negative(test.x().toDoubles()));
      rows = CloneRows.with(rows, axes, report(network, test));
    }

    private CloneReport report(Evaluator network, LabeledActivations test) {
      return CloneReport.of(
          LastHidden.readout(network),
          CloneProbe.hidden(network, pictures.train()),
          test,
          CloneSettings.DEFAULT.withDraws(protocol.draws(), protocol.fits()),
          chunks.generator(),
          Cpu.kernels(threads, Buffers.fresh()));
    }

    private double error(Evaluator network) {
      return 1 - network.score(new SoftmaxCrossEntropy(), pictures.test()).accuracy().orElseThrow();
    }

    private static double negative(double... activations) {
      return (double) Arrays.stream(activations).filter(x -> x < 0).count() / activations.length;
    }
  }
}
