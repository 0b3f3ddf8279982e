// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.MatmulStep;
import tacit.nn.train.Engine;

/// What `tacit bench opencl` times, on a device: the matrix product step by step as the book builds
/// it up, convolutions, training steps. The peak is that of the device, by a kernel of its own.
public final class OnDevice {
  private static final List<Integer> SIZES = List.of(256, 512, 1024);

  /// Operations that are worth waiting for; of smaller products several are asked for at once.
  private static final double WORTH = 2e9;

  private static final int MOST = 8;

  private final Accelerator device;
  private final double seconds;

  public OnDevice(Accelerator device, double seconds) {
    this.device = device;
    this.seconds = seconds;
  }

  /// Times each line and reports it at once.
  public void run(Consumer<Measured> report) {
    products(SIZES, report);
    for (Work work : Suite.CONVOLUTION.works()) {
      if (work instanceof Work.Kernel one) report.accept(kernel(one));
    }
    for (var one : TrainingSteps.cases()) {
      Work work = new Work.Step(one);
      Runnable step = TrainingSteps.on(one, Engine.of(device));
      report.accept(timed(work.name(), work.operations(), 1, step));
    }
  }

  /// Every step of the product of two square matrices, `2 n³` operations.
  void products(List<Integer> sizes, Consumer<Measured> report) {
    for (int n : sizes) {
      Tensor a = drawn(n), b = drawn(n);
      var pool = new BufferPool(device.memory());
      for (MatmulStep step : device.matmulSteps(pool)) {
        String name = "n = %d, %s".formatted(n, step.name());
        report.accept(product(name, 2.0 * n * n * n, pool, () -> step.product().apply(a, b)));
      }
    }
  }

  private Measured product(
      String name, double operations, BufferPool pool, Supplier<Tensor> product) {
    int times = (int) Math.clamp(Math.floor(WORTH / operations), 1, MOST);
    Runnable each = () -> pool.step(product, _ -> List.of());
    return timed(name, operations, times, () -> IntStream.range(0, times).forEach(_ -> each.run()));
  }

  private Measured kernel(Work.Kernel one) {
    return timed(one.name(), one.operations(), 1, pooled(one.result()));
  }

  private Runnable pooled(Function<Kernels, Tensor> result) {
    var pool = new BufferPool(device.memory());
    var kernels = device.kernels(pool);
    return () -> pool.step(() -> result.apply(kernels), _ -> List.of());
  }

  /// So many times at once, and the wait for the device.
  private Measured timed(String name, double operations, int times, Runnable work) {
    Runnable whole =
        () -> {
          work.run();
          device.finish();
        };
    var contestant = new Stopwatch.Contestant(whole, () -> device.fmaPeak(DType.FLOAT32));
    var reading = Stopwatch.inTurns(List.of(contestant), seconds).getFirst();
    var each = new Stopwatch.Reading(reading.seconds() / times, reading.yardstick());
    return Measured.of("opencl", name, device.info().computeUnits(), operations, 0, each);
  }

  private static Tensor drawn(int n) {
    return Tensor.gaussian(new Seed(0).generator(), n, n).to(DType.FLOAT32);
  }
}
