// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Accelerators;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.kernel.VectorKernels;
import tacit.nn.Params;
import tacit.testing.NeedsOpenCl;

/// Twenty steps from the same weights with the same batch, here and in PyTorch: the losses, the
/// parameters and the running statistics stay together. `examples/crosscheck/trajectories.py` made
/// the fixtures and describes them.
///
/// Errors are those of a whole array, `maxᵢ |aᵢ − bᵢ| / maxᵢ |bᵢ|`.
class TrajectoryTest {
  /// Rounding of sums in another order, `2e-16`, grown by twenty steps.
  private static final double WIDE = 1e-9;

  /// The same in single precision, `6e-8`.
  private static final double NARROW = 1e-4;

  private static final int STEPS = 20;

  enum Backend {
    SCALAR,
    VECTOR;

    Engine engine() {
      return switch (this) {
        case SCALAR -> Engine.of(ScalarKernels::new);
        case VECTOR -> Engine.of(buffers -> new VectorKernels(2, buffers));
      };
    }
  }

  static Stream<Arguments> runs() {
    return Trajectory.all().stream()
        .flatMap(t ->
            Stream.of(DType.values())
                .flatMap(d -> Stream.of(Backend.values()).map(b -> Arguments.of(t, d, b))));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("runs")
  void pytorch_goes_the_same_way(Trajectory trajectory, DType dtype, Backend backend) {
    follow(trajectory, dtype, backend.engine());
  }

  static Stream<Arguments> deviceRuns() {
    return Trajectory.all().stream()
        .flatMap(t -> Stream.of(DType.values()).map(d -> Arguments.of(t, d)));
  }

  @NeedsOpenCl
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("deviceRuns")
  void pytorch_goes_the_same_way_as_a_device(Trajectory trajectory, DType dtype) {
    try (var device = Accelerators.find("opencl").orElseThrow().open(0)) {
      Assumptions.assumeTrue(dtype == DType.FLOAT32 || device.info().doubles(), "needs doubles");
      follow(trajectory, dtype, Engine.of(device));
    }
  }

  private static void follow(Trajectory trajectory, DType dtype, Engine engine) {
    double tolerance = dtype == DType.FLOAT64 ? WIDE : NARROW;
    var fixture = trajectory.fixture();
    var step = new GradientStep(engine, trajectory.network(), trajectory.recipe(dtype));
    var batch = fixture.batch(dtype);
    Progress now = trajectory.start(dtype, fixture);
    double[] losses = new double[STEPS];
    for (int t = 0; t < STEPS; t++) {
      boolean own = t > 0;
      var made =
          own ? step.takeInPlace(now, batch, new Seed(0)) : step.take(now, batch, new Seed(0));
      now = new Progress(0, made.params(), made.statistics(), made.optimizer(), 0);
      losses[t] = made.score().loss();
    }
    assertThat(apart(losses, fixture.losses(dtype))).as("losses").isLessThan(tolerance);
    agree(now.params(), fixture.named("end", dtype), tolerance);
    agree(now.statistics(), fixture.named("stat", dtype), tolerance);
  }

  private static void agree(Params<Tensor> ours, Params<Tensor> theirs, double tolerance) {
    assertThat(ours.names()).containsExactlyInAnyOrderElementsOf(theirs.names());
    for (String name : List.copyOf(ours.names())) {
      assertThat(ours.get(name).shape()).isEqualTo(theirs.get(name).shape());
      assertThat(apart(ours.get(name).toDoubles(), theirs.get(name).toDoubles()))
          .as(name)
          .isLessThan(tolerance);
    }
  }

  private static double apart(double[] ours, double[] theirs) {
    double difference = 0, size = 0;
    for (int i = 0; i < ours.length; i++) {
      difference = Math.max(difference, Math.abs(ours[i] - theirs[i]));
      size = Math.max(size, Math.abs(theirs[i]));
    }
    return difference / size;
  }
}
