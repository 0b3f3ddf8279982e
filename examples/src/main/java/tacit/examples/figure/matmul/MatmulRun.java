// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.kernel.FmaPeak;
import tacit.examples.bench.Stopwatch;
import tacit.examples.bench.Stopwatch.Contestant;
import tacit.examples.bench.Stopwatch.Reading;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;

/// Times every step at one size, in turns with each other and with the peak of fused multiply-adds.
/// A product of `n × n` matrices counts as `2 n³` operations.
///
/// @param threads of the last step
/// @param seconds how long to measure each step, about
record MatmulRun(int n, int threads, double seconds, long seed) implements Run {
  private static final long serialVersionUID = 1;
  // Small products first, so often that the compiler makes all it can of every loop.
  private static final int WARM_UP_N = 64;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int WARM_UP_TIMES = 1000;
  private static final double WARM_UP_TIMES_A_SECOND = 5000;

  @Override
  public Table rows() {
    warmUp();
    var ab = Operands.drawn(n, new Seed(seed));
    var contestants = new ArrayList<Contestant>();
    for (Step step : Step.values()) {
      var multiplication = step.of(ab, threads);
      ab.check(step.word(), multiplication.result());
      int used = step.threads(threads);
      contestants.add(new Contestant(multiplication::run, () -> FmaPeak.flops(used, 0)));
    }
    return table(Stopwatch.inTurns(contestants, seconds));
  }

  private void warmUp() {
    int times = (int) Math.min(WARM_UP_TIMES, WARM_UP_TIMES_A_SECOND * seconds);
    var small = Operands.drawn(WARM_UP_N, new Seed(seed));
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      for (Step step : Step.values()) {
        var multiplication = step.of(small, threads);
        for (int i = 0; i < times; i++) multiplication.run();
      }
    }
  }

  private Table table(List<Reading> readings) {
    var table = Table.of("step", "n", "threads", "seconds", "gflops", "peak", "share");
    var next = readings.iterator();
    for (Step step : Step.values()) {
      Reading reading = next.next();
      double t = reading.seconds(), gflops = 2e-9 * n * n * n / t;
      double peak = 1e-9 * reading.yardstick(), share = gflops / peak;
      table = table.row(step.word(), n, step.threads(threads), t, gflops, peak, share);
    }
    return table;
  }
}
