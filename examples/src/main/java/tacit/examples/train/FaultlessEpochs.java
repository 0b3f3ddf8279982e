// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import java.util.ArrayList;
import java.util.List;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;

/// Ends a training after so many epochs in a row without an error, as counted batch by batch while
/// it learns; [tacit.nn.train.Stop] would measure the training set once more after each. Keeps the
/// report of the last epoch.
public final class FaultlessEpochs implements Listener {
  private final int most;
  private final List<EpochReport> reports = new ArrayList<>();
  private int faultless;

  public FaultlessEpochs(int most) {
    this.most = most;
  }

  @Override
  public void epoch(EpochReport report, Progress progress) {
    reports.add(report);
    faultless = report.batches().faultless() ? faultless + 1 : 0;
  }

  @Override
  public boolean wantsStop() {
    return faultless >= most;
  }

  /// The last epoch's.
  public EpochReport report() {
    return reports.getLast();
  }
}
