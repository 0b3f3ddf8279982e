// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published.digits;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.Backend;
import tacit.examples.CloneProbe;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.CloneRows;
import tacit.measures.redundancy.CloneSettings;
import tacit.nn.loss.Hinge;
import tacit.nn.train.Listener;
import tacit.nn.train.Trainer;

/// A network learns by a protocol; then a row for each size of chunks of its last hidden layer.
/// Beside their numbers stand the test error of the network as it answers itself and the epochs it
/// took.
///
/// @param threads how many work on a step; they change the last bits
record DigitRun(Kind kind, DigitProtocol protocol, long seed, int threads) implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var root = new Seed(seed).child(kind.word());
    var images = Components.of(protocol, Cpu.kernels(threads, Buffers.fresh()));
    var network = kind.network(Components.COUNT, protocol.width());
    var recipe = protocol.recipe(kind, images.train().size(), root.child("training"));
    var engine = Backend.engine(threads);
    var trainer = new Trainer(engine, network, recipe, images.train());
    var start = kind.start(network, root.child("start"));
    var end = trainer.run(trainer.from(start, network.initialState()), Listener.none()).progress();
    var taught = trainer.evaluator(end);
    double error = 1 - taught.score(new Hinge(true), images.test()).accuracy().orElseThrow();
    var settings = CloneSettings.DEFAULT.withDraws(protocol.draws(), protocol.fits());
    var report =
        CloneProbe.report(taught, images.train(), images.test(), settings, root.child("chunks"));
    return CloneRows.with(
        CloneRows.under("data", "kind", "seed", "epochs", "network_error"),
        List.of(protocol.data(), kind.word(), seed, end.epoch(), error),
        report);
  }
}
