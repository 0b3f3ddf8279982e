// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.opencl;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Accelerators;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.kernel.MatmulStep;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.op.Abs;
import tacit.examples.bench.Stopwatch;
import tacit.examples.bench.Stopwatch.Contestant;
import tacit.examples.bench.Stopwatch.Reading;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;

/// Times every step at one size, in turns with each other and with the device's peak. A product of
/// `n × n` matrices counts as `2 n³` operations.
///
/// @param seconds how long to measure each step, about
record OpenClStepsRun(int n, double seconds, long seed) implements Run {
  private static final long serialVersionUID = 1;
  private static final ScalarKernels DEFINITION = new ScalarKernels();

  @Override
  public Table rows() {
    return rows(
        Accelerators.find("opencl")
            .orElseThrow(() -> new DeviceException("opencl: its module is not there")));
  }

  /// The same on the preferred one of these devices.
  Table rows(Accelerators opencl) {
    try (Accelerator device = opencl.open(opencl.survey().preferred().orElse(0))) {
      Tensor a = drawn("a"), b = drawn("b");
      var pool = new BufferPool(device.memory());
      List<MatmulStep> steps = device.matmulSteps(pool);
      check(steps, a, b);
      var contestants = new ArrayList<Contestant>();
      for (MatmulStep step : steps) {
        Runnable product =
            () -> {
              pool.step(() -> step.product().apply(a, b), _ -> List.of());
              device.finish();
            };
        contestants.add(new Contestant(product, () -> device.fmaPeak(DType.FLOAT32)));
      }
      return table(device.info().name(), steps, Stopwatch.inTurns(contestants, seconds).iterator());
    }
  }

  private Tensor drawn(String name) {
    var random = new Seed(seed).child(name).generator();
    return Tensor.gaussian(random, n, n).to(DType.FLOAT32);
  }

  /// Every step to `n ε Σ|a b|` of the definition.
  private static void check(List<MatmulStep> steps, Tensor a, Tensor b) {
    double[] defined = DEFINITION.matmul(a, false, b, false).toDoubles();
    double[] sizes = DEFINITION.matmul(size(a), false, size(b), false).toDoubles();
    double share = a.shape().size(1) * DType.FLOAT32.epsilon();
    for (MatmulStep step : steps) {
      double[] made = step.product().apply(a, b).toDoubles();
      for (int i = 0; i < made.length; i++) {
        if (Math.abs(made[i] - defined[i]) <= share * sizes[i]) continue;
        throw new IllegalStateException(
            "opencl-steps: '%s' gives %s in place of %s at %s"
                .formatted(step.name(), made[i], defined[i], Shape.of(i)));
      }
    }
  }

  private static Tensor size(Tensor x) {
    return DEFINITION.map(new Abs(), x);
  }

  private Table table(String device, List<MatmulStep> steps, Iterator<Reading> readings) {
    var table = Table.of("device", "step", "n", "seconds", "gflops", "peak", "share");
    for (MatmulStep step : steps) {
      Reading reading = readings.next();
      double t = reading.seconds(),
          gflops = 2e-9 * n * n * n / t,
          peak = 1e-9 * reading.yardstick();
      table = table.row(device, step.name(), n, t, gflops, peak, gflops / peak);
    }
    return table;
  }
}
