// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.List;
import tacit.examples.sweep.Grid;
import tacit.examples.sweep.Measuring;
import tacit.examples.sweep.ModelRun;
import tacit.examples.sweep.Task;

/// A sweep that somebody asks for: models, what they learn, what is measured of them, and how often
/// all of that is drawn anew.
///
/// @param name of its files
/// @param title of its page; empty for the usual one
/// @param seeds one sweep each
public record Study(
    String name, String title, Task task, Grid grid, Measuring measuring, List<Long> seeds) {
  public Study {
    seeds = List.copyOf(seeds);
  }

  /// One a model and a seed.
  public List<ModelRun> runs() {
    return seeds.stream().flatMap(seed -> grid.runs(task, measuring, seed).stream()).toList();
  }
}
