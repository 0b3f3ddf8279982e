// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;

/// The time of one product of two square FLOAT32 matrices, `2 n³` operations, each in a step of its
/// own: the result lies in the array of the one before, as in training.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatmulBenchmark {
  @Param({"256", "512", "1024"})
  private int n;

  @Param({"1", "2"})
  private int threads;

  private final BufferPool buffers = new BufferPool();
  private VectorKernels kernels;
  private Tensor a;
  private Tensor b;

  @Setup(Level.Trial)
  public void draw() {
    var random = new Seed(0).generator();
    kernels = new VectorKernels(threads, buffers);
    a = Tensor.gaussian(random, n, n).to(DType.FLOAT32);
    b = Tensor.gaussian(random, n, n).to(DType.FLOAT32);
  }

  @TearDown
  public void close() {
    kernels.close();
  }

  @Benchmark
  public Tensor product() {
    return buffers.step(() -> kernels.matmul(a, false, b, false), _ -> List.of());
  }
}
