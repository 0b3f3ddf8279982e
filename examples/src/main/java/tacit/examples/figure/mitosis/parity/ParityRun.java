// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.parity;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.CloneRows;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.CloneReport;
import tacit.measures.redundancy.CloneSettings;

/// Chunks of one network of [Parity]; a row for each size.
///
/// @param draws of chunks for the errors
/// @param fits of chunks for `R²` and correlations
record ParityRun(String data, int width, Training training, int draws, int fits, long seed)
    implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var trained = Parity.of(Parity.lesson(data), width, training, seed);
    var report =
        CloneReport.of(
            trained.readout(),
            trained.train(),
            trained.test(),
            CloneSettings.DEFAULT.withDraws(draws, fits),
            new Seed(seed).child("chunks").generator(),
            Cpu.kernels(1, Buffers.fresh()));
    return CloneRows.with(
        CloneRows.under("weight_decay", "seed"), List.of(training.weightDecay(), seed), report);
  }
}
