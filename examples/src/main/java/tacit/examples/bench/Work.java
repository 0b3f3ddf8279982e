// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Affine;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Serial;
import tacit.nn.factorization.Descending;

/// Something to time: its name, how many operations it is, and how to do it.
sealed interface Work {
  String name();

  double operations();

  /// How many entries of covariance matrices it computes; 0 if it is not about those.
  default double entries() {
    return 0;
  }

  /// Does it once, on so many threads; can be run again and again.
  Runnable on(int threads);

  /// A result of the kernels, whose array the next one gets, as in training.
  record Kernel(String name, double operations, Function<Kernels, Tensor> result) implements Work {
    @Override
    public Runnable on(int threads) {
      var pool = new BufferPool();
      var kernels = Cpu.kernels(threads, pool);
      return () -> pool.step(() -> result.apply(kernels), _ -> List.of());
    }
  }

  /// A result of many kernels, in new arrays.
  record Whole(String name, double operations, Function<Kernels, Tensor> result) implements Work {
    @Override
    public Runnable on(int threads) {
      var kernels = Cpu.kernels(threads, Buffers.fresh());
      return () -> {
        Tensor _ = result.apply(kernels);
      };
    }
  }

  /// Entries of the covariances of infinitely wide layers, in one layer each. `T` and `Ṫ` of the
  /// error function are 60 operations, counted by hand; the others are near.
  record Entries(String name, double entries, IntFunction<Runnable> run) implements Work {
    private static final int OPERATIONS = 60;

    @Override
    public double operations() {
      return OPERATIONS * entries;
    }

    @Override
    public Runnable on(int threads) {
      return run.apply(threads);
    }
  }

  /// One step of a factorization's descent, on the calling thread.
  record Descent(String name, Supplier<Descending> start) implements Work {
    @Override
    public double operations() {
      return start.get().operations();
    }

    @Override
    public Runnable on(int threads) {
      Descending now = start.get();
      return () -> {
        double _ = now.look();
        now.move();
      };
    }
  }

  /// One step of a training.
  record Step(TrainingSteps.Case one) implements Work {
    @Override
    public String name() {
      return one.name();
    }

    /// The products of the layers with weights: one forward, and two backward, of which the first
    /// layer needs only that by its weights. With the penalty all are made for two batches, the one
    /// by the input for the first layer as well, and that one has two backward of its own.
    @Override
    public double operations() {
      boolean penalized = one.change().isPresent();
      return operations(one.network(), penalized ? 10 : 2, penalized ? 12 : 3) * one.batchSize();
    }

    /// @param first how many products the first layer takes part in, `others` the others
    private static double operations(Network network, double first, double others) {
      double sum = 0;
      double passes = first;
      Shape x = network.example();
      for (Layer layer : ((Serial) network.layer()).layers()) {
        Shape y = layer.output(x);
        if (layer instanceof Affine affine) {
          Shape w = affine.filter(x);
          sum += passes * 2 * y.count() * w.slice(0, w.rank() - 1).count();
          passes = others;
        }
        x = y;
      }
      return sum;
    }

    @Override
    public Runnable on(int threads) {
      return TrainingSteps.on(one, threads);
    }
  }
}
