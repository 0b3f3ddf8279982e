// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.companion.Likeness;
import tacit.measures.dimension.NearestDistances;

/// Milliseconds for one number of two layers of 256 neurons on 5000 examples, and for the distances
/// that the dimensions of one need.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class LikenessBenchmark {
  @Param({"1", "2"})
  private int threads;

  private final Tensor x = Tensor.gaussian(new Seed(1).generator(), 5000, 256);
  private final Tensor y = Tensor.gaussian(new Seed(2).generator(), 5000, 256);
  private Kernels on = Cpu.kernels(1, Buffers.fresh());

  @Setup
  public void start() {
    on = Cpu.kernels(threads, Buffers.fresh());
  }

  @Benchmark
  public double alignment() {
    return Likeness.LINEAR_CKA.of(x, y, on);
  }

  @Benchmark
  public double correlation() {
    return Likeness.MEAN_CCA.of(x, y, on);
  }

  @Benchmark
  public double neighborhoods() {
    return Likeness.NEIGHBORHOOD_OVERLAP.of(x, y, on);
  }

  @Benchmark
  public NearestDistances nearest() {
    return NearestDistances.of(x, 2, on);
  }
}
