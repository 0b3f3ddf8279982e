// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

/// `engine/matmul-steps`: how fast a product of `n × n` matrices is, from three plain loops to the
/// engine, beside the peak of fused multiply-adds.
public final class MatmulFigure implements Figure {
  /// The size that is judged and shown in bars.
  static final int N = 512;

  @Override
  public String id() {
    return "engine/matmul-steps";
  }

  @Override
  public String title() {
    return "A matrix product, from three loops to the machine's limit";
  }

  @Override
  public String source() {
    return "Tacit";
  }

  @Override
  public String caption() {
    return "The same sums, in another order and in other places. Each step removes what the one"
        + " before it waited for, and at the end the processor does little but multiply and add."
        + " One of them shows how a single word can cost nearly all of that again.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 30 : 150);
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    var sizes = quick ? IntStream.of(64, 128, 256, N) : IntStream.of(64, 128, 256, N, 2 * N);
    return sizes.mapToObj(n -> new MatmulRun(n, at.threads(), quick ? 0.2 : 1, at.seed())).toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    return MatmulCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    var at = rows.where("n", N);
    return Verdict.of(
            "At n = 512 every idea pays: rows read along, sums in a vector, eight such sums at a"
                + " time, packed factors. The engine comes to most of the peak, and boxes cost most of"
                + " a tile's speed. The limits leave room for a busy machine. (Each run also compares each product with the definition's,"
                + " entry by entry, to n ε Σ|a b|.)",
            "Tacit's own limits (its goal for the engine is 0.8); the plan is that of Goto and van de Geijn 2008, Anatomy of"
                + " high-performance matrix multiplication")
        .atLeast(0.6, "engine, 1 thread, share of the peak", one(at, Step.KERNEL, "share"))
        .atLeast(0.5, "engine, all threads, share of their peak", one(at, Step.THREADS, "share"))
        .atLeast(20, "engine, 1 thread, times plain loops", ratio(at, Step.KERNEL, Step.PLAIN))
        .atLeast(1.5, "reordered loops, times plain loops", ratio(at, Step.REORDERED, Step.PLAIN))
        .atLeast(
            1.5, "vector of sums, times reordered loops", ratio(at, Step.VECTOR, Step.REORDERED))
        .atLeast(1.5, "tile of sums, times vector of sums", ratio(at, Step.TILE, Step.VECTOR))
        .atLeast(1.2, "engine, 1 thread, times tile of sums", ratio(at, Step.KERNEL, Step.TILE))
        .atLeast(3, "tile of sums, times the same boxed", ratio(at, Step.TILE, Step.BOXED));
  }

  private static double ratio(Table rows, Step fast, Step slow) {
    return one(rows, fast, "gflops") / one(rows, slow, "gflops");
  }

  private static double one(Table rows, Step step, String column) {
    return rows.where("step", step.word()).number(column);
  }
}
