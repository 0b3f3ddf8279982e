// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tacit.autodiff.kernel.Accelerator;
import tacit.examples.Backend;

/// Computes the runs that are not finished yet, several at a time, and keeps each as soon as it is.
///
/// Workers compute, and the caller's thread alone writes. So when it leaves, because it is asked to
/// or because a run failed, no file is half written, and what was finished is kept.
final class Runner {
  private static final long POLL_MILLIS = 100;

  private final int atOnce;
  private final Optional<Accelerator> device;
  private final Cells cells;
  private final String maker;

  /// @param device what the runs train on; none is the processor
  Runner(int atOnce, Optional<Accelerator> device, Cells cells, String maker) {
    this.atOnce = atOnce;
    this.device = device;
    this.cells = cells;
    this.maker = maker;
  }

  /// The finished cells among these, by run.
  Map<Run, Cell> finished(List<? extends Run> runs) {
    var finished = new HashMap<Run, Cell>();
    for (Run run : runs) cells.read(run, maker).ifPresent(cell -> finished.put(run, cell));
    return finished;
  }

  /// All cells, in the order of the runs.
  List<Cell> run(List<? extends Run> runs, Map<Run, Cell> finished, Reproduction.Watch watch) {
    var all = new HashMap<>(finished);
    var rest = runs.stream().filter(run -> !finished.containsKey(run)).toList();
    if (!rest.isEmpty()) compute(rest, all, watch);
    return runs.stream().map(all::get).toList();
  }

  private void compute(List<? extends Run> rest, Map<Run, Cell> all, Reproduction.Watch watch) {
    var workers =
        Executors.newFixedThreadPool(
            Math.min(atOnce, rest.size()), Thread.ofPlatform().daemon().name("run-", 0).factory());
    try {
      collect(submit(workers, rest), rest.size(), all, watch);
    } finally {
      workers.shutdownNow();
    }
  }

  /// A run and what came of it.
  private record Done(Run run, Cell cell) {}

  private CompletionService<Done> submit(ExecutorService workers, List<? extends Run> rest) {
    var service = new ExecutorCompletionService<Done>(workers);
    for (Run run : rest) service.submit(() -> new Done(run, cell(run)));
    return service;
  }

  private void collect(
      CompletionService<Done> service, int count, Map<Run, Cell> all, Reproduction.Watch watch) {
    try {
      for (int left = count; left > 0; ) {
        watch.at(all.size());
        Future<Done> next = service.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) continue;
        var done = next.get();
        cells.write(done.run(), done.cell());
        all.put(done.run(), done.cell());
        left--;
      }
      watch.at(all.size());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RunFailed failed
          ? failed
          : new IllegalStateException("figure: a run ended oddly", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("figure: the thread that collects runs was interrupted", e);
    }
  }

  private Cell cell(Run run) {
    try {
      long start = System.nanoTime();
      var table = Backend.on(device, run::rows);
      return Cell.of(run, maker, (System.nanoTime() - start) * 1e-9, table);
    } catch (RuntimeException | Error e) {
      throw new RunFailed(run, e);
    }
  }
}
