// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.function.Function;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Affine;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Serial;

/// Something to time: its name, how many operations it is, and its usual time.
sealed interface Work {
  String name();

  double operations();

  /// Usual time of one run on so many threads, measured for about so long.
  double seconds(int threads, double budgetSeconds);

  /// A result of the kernels, whose array is given back at once.
  record Kernel(String name, double operations, Function<Kernels, Tensor> result) implements Work {
    @Override
    public double seconds(int threads, double budgetSeconds) {
      var pool = new BufferPool();
      var on = Cpu.kernels(threads, pool);
      return Stopwatch.median(() -> pool.recycle(result.apply(on)), budgetSeconds);
    }
  }

  /// One step of a training.
  record Step(TrainingSteps.Case one) implements Work {
    @Override
    public String name() {
      return one.name();
    }

    /// The products of the layers with weights: one forward, and two backward, of which the first
    /// layer needs only that by its weights.
    @Override
    public double operations() {
      return operations(one.network()) * one.batchSize();
    }

    private static double operations(Network network) {
      double sum = 0;
      double passes = 2;
      Shape x = network.example();
      for (Layer layer : ((Serial) network.layer()).layers()) {
        Shape y = layer.output(x);
        if (layer instanceof Affine affine) {
          Shape w = affine.filter(x);
          sum += passes * 2 * y.count() * w.slice(0, w.rank() - 1).count();
          passes = 3;
        }
        x = y;
      }
      return sum;
    }

    @Override
    public double seconds(int threads, double budgetSeconds) {
      return TrainingSteps.time(one, threads, budgetSeconds).milliseconds() * 1e-3;
    }
  }
}
