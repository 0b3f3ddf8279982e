// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

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
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;

/// Milliseconds for all curves of a layer of 512 neurons on 10,000 examples of 10 classes:
/// [#errors] of 100 draws, [#reconstructions] of 40, and the [#scatter] that serves them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class ChunkCurveBenchmark {
  private static final int EXAMPLES = 10_000, WIDTH = 512, CLASSES = 10;

  @Param({"1", "2"})
  private int threads;

  private final Tensor x = Tensor.gaussian(new Seed(1).generator(), EXAMPLES, WIDTH);
  private final Indices labels =
      Indices.of(new Seed(2).generator().ints(EXAMPLES, 0, CLASSES).toArray());
  private final ChunkReadout readout =
      new ChunkReadout(
          Tensor.gaussian(new Seed(3).generator(), CLASSES, WIDTH),
          Tensor.gaussian(new Seed(4).generator(), CLASSES));
  private final int[] sizes = NeuronChunks.halvingSizes(WIDTH);
  private Kernels on = Cpu.kernels(1, Buffers.fresh());
  private ActivationScatter scatter = ActivationScatter.of(x, on);

  @Setup
  public void start() {
    on = Cpu.kernels(threads, Buffers.fresh());
    scatter = ActivationScatter.of(x, on);
  }

  @Benchmark
  public ChunkCurve errors() {
    var random = new Seed(5).generator();
    return ChunkCurve.of(readout, x, labels, sizes, 100, ChunkScale.TRAINED, random, on);
  }

  @Benchmark
  public ReconstructionCurve reconstructions() {
    var random = new Seed(6).generator();
    return ReconstructionCurve.of(scatter, sizes, 40, LinearReconstruction.RIDGE, random, on);
  }

  @Benchmark
  public ActivationScatter scatter() {
    return ActivationScatter.of(x, on);
  }
}
