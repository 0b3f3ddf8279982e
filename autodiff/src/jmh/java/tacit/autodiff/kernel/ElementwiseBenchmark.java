// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import tacit.autodiff.op.Abs;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Erf;
import tacit.autodiff.op.Exp;
import tacit.autodiff.op.Gate;
import tacit.autodiff.op.Log;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.Relu;
import tacit.autodiff.op.Sin;
import tacit.autodiff.op.Softplus;
import tacit.autodiff.op.Tanh;

/// The time of one pass over `n` numbers in rows of 256 on one thread: small ones lie in the cache,
/// large ones in memory. [#copy] is the measure of the rest.
///
/// GB/s are the bytes read and written by the nanoseconds of one pass: `arrays · n · bytes / ns`
/// for numbers of 4 or 8 bytes, with 3 arrays for a function of two numbers, 2 for a function of
/// one, a softmax or the copy, and 1 for a sum.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ElementwiseBenchmark {
  private static final int ROW = 256;

  @Param({"16384", "8388608"})
  private int n;

  @Param({"FLOAT32", "FLOAT64"})
  private DType dtype;

  private final BufferPool buffers = new BufferPool();
  private VectorKernels kernels;
  private Tensor a;
  private Tensor b;
  private Tensor positive;
  private Storage target;

  @Setup(Level.Trial)
  public void draw() {
    var random = new Seed(0).generator();
    kernels = new VectorKernels(1, buffers);
    a = Tensor.gaussian(random, n / ROW, ROW).to(dtype);
    b = Tensor.gaussian(random, n / ROW, ROW).to(dtype);
    positive = kernels.map(new Abs(), a);
    target = Storage.zeros(dtype, n);
  }

  @TearDown
  public void close() {
    kernels.close();
  }

  private Tensor step(Supplier<Tensor> work) {
    return buffers.step(work, _ -> List.of());
  }

  @Benchmark
  public Storage copy() {
    switch (dtype) {
      case FLOAT32 -> System.arraycopy(a.storage().floats(), 0, target.floats(), 0, n);
      case FLOAT64 -> System.arraycopy(a.storage().doubles(), 0, target.doubles(), 0, n);
    }
    return target;
  }

  @Benchmark
  public Tensor add() {
    return step(() -> kernels.zip(new Add(), a, b));
  }

  @Benchmark
  public Tensor multiply() {
    return step(() -> kernels.zip(new Multiply(), a, b));
  }

  @Benchmark
  public Tensor gate() {
    return step(() -> kernels.zip(new Gate(0), a, b));
  }

  @Benchmark
  public Tensor relu() {
    return step(() -> kernels.map(new Relu(), a));
  }

  @Benchmark
  public Tensor exp() {
    return step(() -> kernels.map(new Exp(), a));
  }

  @Benchmark
  public Tensor tanh() {
    return step(() -> kernels.map(new Tanh(), a));
  }

  @Benchmark
  public Tensor log() {
    return step(() -> kernels.map(new Log(), positive));
  }

  @Benchmark
  public Tensor softplus() {
    return step(() -> kernels.map(new Softplus(), a));
  }

  @Benchmark
  public Tensor sin() {
    return step(() -> kernels.map(new Sin(), a));
  }

  @Benchmark
  public Tensor erf() {
    return step(() -> kernels.map(new Erf(), a));
  }

  @Benchmark
  public Tensor sum() {
    return step(() -> kernels.reduce(Reduction.SUM, a, 0, 2));
  }

  @Benchmark
  public Tensor sumOverRows() {
    return step(() -> kernels.reduce(Reduction.SUM, a, 0, 1));
  }

  @Benchmark
  public Tensor softmax() {
    return step(() -> kernels.softmax(a, false));
  }
}
