// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Window;

/// What `tacit bench` can time, and the operations in each.
public enum Suite {
  /// Square products, `2 n³` operations.
  MATMUL {
    @Override
    List<Work> works() {
      return Stream.of(64, 128, 256, 512, 1024, 2048).map(Suite::product).toList();
    }
  },

  /// Convolutions of 64 images of 28 x 28, forward and both derivatives.
  CONVOLUTION {
    @Override
    List<Work> works() {
      return Stream.of(32, 64, 128).flatMap(Suite::convolutions).toList();
    }
  },

  /// Training steps: forward, backward, SGD with momentum.
  TRAINING {
    @Override
    List<Work> works() {
      return TrainingSteps.cases().stream().<Work>map(Work.Step::new).toList();
    }
  },

  /// A training step without the gradient change as a penalty, and with it.
  PENALTY {
    @Override
    List<Work> works() {
      return TrainingSteps.withPenalty().stream().<Work>map(Work.Step::new).toList();
    }
  },

  /// Empirical tangent kernels in FLOAT64, whose peak is half of the one shown.
  EMPIRICAL {
    @Override
    List<Work> works() {
      return EmpiricalKernels.works();
    }
  },

  /// Kernels of infinitely wide networks in FLOAT64, whose peak is half of the one shown.
  KERNELS {
    @Override
    List<Work> works() {
      return InfiniteKernels.works();
    }
  },

  /// Descent steps of factorizations in FLOAT64, whose peak is half of the one shown; on one
  /// thread, however many there are.
  FACTORIZATION {
    @Override
    List<Work> works() {
      return Factorizations.works();
    }
  };

  private static final int IMAGES = 64;
  private static final int SIDE = 28;
  private static final int TAPS = 3;
  // The first line is timed twice, at first for longer: the compiler is still at work.
  private static final double WARM_UP = 2;

  abstract List<Work> works();

  /// Times each line for about so many seconds and reports it at once.
  public void run(int threads, double seconds, Consumer<Measured> report) {
    List<Work> works = works();
    Measured _ = Measured.of(this, works.getFirst(), threads, WARM_UP * seconds);
    for (Work work : works) report.accept(Measured.of(this, work, threads, seconds));
  }

  private static Work product(int n) {
    Tensor a = drawn(n, n), b = drawn(n, n);
    return new Work.Kernel("n = " + n, 2.0 * n * n * n, on -> on.matmul(a, false, b, false));
  }

  private static Stream<Work> convolutions(int channels) {
    Tensor x = drawn(IMAGES, SIDE, SIDE, channels), w = drawn(TAPS, TAPS, channels, channels);
    Window window = Window.same(TAPS, TAPS, 1, 1, SIDE, SIDE);
    double operations = 2.0 * x.shape().count() * TAPS * TAPS * channels;
    String name = channels + " channels, ";
    return Stream.of(
        new Work.Kernel(name + "forward", operations, on -> on.convolve(x, w, window)),
        new Work.Kernel(
            name + "by input", operations, on -> on.convolveByInput(x, w, x.shape(), window)),
        new Work.Kernel(name + "by filter", operations, on -> on.convolveByFilter(x, x, window)));
  }

  private static Tensor drawn(int... sizes) {
    return Tensor.gaussian(new Seed(0).generator(), sizes).to(DType.FLOAT32);
  }
}
