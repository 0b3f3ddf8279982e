// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;

/// Nanoseconds a pair of 1000 samples, on one thread: [#tiles] as the measures of layers take their
/// distances, [#oneByOne] with a product of two rows for each.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DistancesBenchmark {
  private static final int SAMPLES = 1000, PAIRS = SAMPLES * (SAMPLES - 1) / 2;

  @Param({"16", "64", "200"})
  private int width;

  private double[][] rows = {};
  private CosineRows cosines;

  @Setup
  public void draw() {
    Tensor x = Tensor.gaussian(new Seed(1).generator(), SAMPLES, width);
    rows = ActivationRecord.of(x).rows(0);
    cosines = CosineRows.of(rows);
  }

  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public double tiles() {
    double[] sum = new double[1];
    cosines.eachPair((_, _, distance) -> sum[0] += distance);
    return sum[0];
  }

  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public double oneByOne() {
    double sum = 0;
    for (int a = 0; a < SAMPLES; a++) {
      for (int b = 0; b < a; b++) {
        double product = 0;
        for (int j = 0; j < width; j++) product += rows[a][j] * rows[b][j];
        sum += Math.clamp(1 - product, 0, 2);
      }
    }
    return sum;
  }
}
