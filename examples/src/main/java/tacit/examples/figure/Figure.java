// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.time.Duration;
import java.util.List;
import tacit.examples.report.Block.Chart;

/// A figure or table of a paper, or one of ours: runs, how to draw their rows, and when it counts
/// as reproduced.
public interface Figure {
  /// Folder and name in lower case with hyphens, as in `engine/matmul-steps`.
  String id();

  /// What the figure is about, in plain words.
  String title();

  /// Paper and number of the figure, or `Tacit`.
  String source();

  /// What to see, in a sentence or two.
  String caption();

  /// Names of the data sets that it can be made of, the default first.
  default List<String> data() {
    return List.of();
  }

  /// About how long it takes on two cores.
  Duration expected(Scale scale);

  /// Whether its runs go one at a time, as timings must.
  default boolean alone() {
    return false;
  }

  /// Whether its runs train with [tacit.examples.Backend], so that `--device` can send them to a
  /// device. What they measure of the trained networks, the processor does.
  default boolean trainsOnDevices() {
    return false;
  }

  /// The cells, in the order of their rows.
  List<? extends Run> runs(Setting at);

  /// The drawings of all rows, each with its numbers as a table.
  List<Chart> charts(Table rows);

  /// Whether the rows show what is claimed.
  Verdict verdict(Table rows);
}
