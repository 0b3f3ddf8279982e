// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tacit.autodiff.kernel.Accelerator;

/// One figure being made in an output folder, whose finished cells lie in `cells/ID/`.
///
/// ```text
/// OUT/engine/matmul-steps.csv        the rows
///                        .json       rows, charts, verdict, and what a repetition needs
///                        .html       a page to look at
/// OUT/cells/engine/matmul-steps/     finished runs; without this folder all is computed anew
/// ```
public final class Reproduction implements AutoCloseable {
  private final Figure figure;
  private final List<? extends Run> runs;
  private final Runner runner;
  private final Cells cells;
  private final Map<Run, Cell> finished;

  /// Follows the work, and may leave it by an exception.
  @FunctionalInterface
  public interface Watch {
    /// Called when so many runs are finished, and several times a second in between.
    void at(int finished);
  }

  private Reproduction(
      Figure figure, List<? extends Run> runs, Runner runner, Cells cells, boolean anew) {
    this.figure = figure;
    this.runs = runs;
    this.runner = runner;
    this.cells = cells;
    this.finished = anew ? Map.of() : runner.finished(runs);
  }

  /// Reads what is finished.
  ///
  /// @param device what the runs train on; none is the processor
  /// @param anew whether to compute all again nevertheless
  /// @param note takes a line about each finished cell that cannot be used
  public static Reproduction open(
      Figure figure,
      Setting at,
      Optional<Accelerator> device,
      Path out,
      boolean anew,
      Consumer<String> note) {
    var runs = figure.runs(at);
    if (runs.isEmpty() || runs.stream().distinct().count() < runs.size()) {
      throw new IllegalStateException(
          "figure: %s must have runs, each once, not %s".formatted(figure.id(), runs));
    }
    var maker = Maker.of(runs.getFirst().getClass(), device);
    var cells = Cells.open(out.resolve("cells").resolve(figure.id()), note);
    var runner = new Runner(figure.alone() ? 1 : at.threads(), device, cells, maker);
    return new Reproduction(figure, runs, runner, cells, anew);
  }

  public Figure figure() {
    return figure;
  }

  /// How many cells there are in all.
  public int count() {
    return runs.size();
  }

  /// How many of them were finished before.
  public int reused() {
    return finished.size();
  }

  /// Computes what is not finished.
  public Rows run(Watch watch) {
    var all = runner.run(runs, finished, watch);
    var table = Table.join(all.stream().map(Cell::table).toList());
    return new Rows(table, all.stream().mapToDouble(Cell::seconds).sum());
  }

  /// The rows of all runs.
  ///
  /// @param seconds how long the runs took, all together, whenever that was
  public record Rows(Table table, double seconds) {}

  @Override
  public void close() {
    cells.close();
  }
}
