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

/// The time of a 3×3 convolution of 16 FLOAT32 images of 28×28 pixels, from `c` channels to `c`,
/// and of its two backward passes: each about `2 · 9 c² · 16 · 28²` operations, less at the edges.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConvolutionBenchmark {
  private static final int IMAGES = 16;
  private static final int SIDE = 28;

  @Param({"32", "64", "128"})
  private int c;

  @Param({"1", "2"})
  private int threads;

  private final Window window = Window.same(3, 3, 1, 1, SIDE, SIDE);
  private final BufferPool buffers = new BufferPool();
  private VectorKernels kernels;
  private Tensor x;
  private Tensor w;
  private Tensor yBar;

  @Setup(Level.Trial)
  public void draw() {
    var random = new Seed(0).generator();
    kernels = new VectorKernels(threads, buffers);
    x = Tensor.gaussian(random, IMAGES, SIDE, SIDE, c).to(DType.FLOAT32);
    w = Tensor.gaussian(random, 3, 3, c, c).to(DType.FLOAT32);
    yBar = Tensor.gaussian(random, IMAGES, SIDE, SIDE, c).to(DType.FLOAT32);
  }

  @TearDown
  public void close() {
    kernels.close();
  }

  @Benchmark
  public Tensor forward() {
    return buffers.step(() -> kernels.convolve(x, w, window), _ -> List.of());
  }

  @Benchmark
  public Tensor byInput() {
    return buffers.step(() -> kernels.convolveByInput(yBar, w, x.shape(), window), _ -> List.of());
  }

  @Benchmark
  public Tensor byFilter() {
    return buffers.step(() -> kernels.convolveByFilter(x, yBar, window), _ -> List.of());
  }
}
