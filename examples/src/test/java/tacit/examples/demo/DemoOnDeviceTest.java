// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.kernel.Accelerators;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.examples.train.EpochRow;
import tacit.examples.train.Plan;
import tacit.examples.train.ShippedArch;
import tacit.examples.train.TrainingRun;
import tacit.nn.Network;
import tacit.nn.data.DataSets;
import tacit.nn.data.Split;
import tacit.nn.train.Engine;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.testing.NeedsOpenCl;

/// The two networks of the demo on a device and on the processor: few images, a few steps.
///
/// In single precision the loss after training is known no better than rounding lets it: the
/// convolutional network's has four digits, in which two CPU backends differ. What exact arithmetic
/// would give is taken from FLOAT64, `ε = 1.1e-16`, whose growth leaves more than nine.
@NeedsOpenCl
class DemoOnDeviceTest {
  /// Of FLOAT64: `ε` of FLOAT32 is `5e8` times larger, and its differences, below `5e-4`, shrink
  /// with it to `1e-12`; the rest is for steps that magnify one rounding more than another.
  private static final double WIDE = 1e-9;

  /// The distances of three backends from the exact loss are draws of one kind; the third is held
  /// to so many times the larger of the other two.
  private static final int DRAWS = 4;

  /// Half the distance of neighbours in FLOAT32, relative: a loss that is exact is rounded to it.
  private static final double HALF_ULP = 0x1p-24;

  private static final List<ToDoubleFunction<EpochRow>> LOSSES =
      List.of(EpochRow::trainLoss, EpochRow::testLoss);

  static List<Contestant> contestants() {
    return List.of(Contestant.FCN, Contestant.CNN);
  }

  @ParameterizedTest
  @MethodSource("contestants")
  void in_doubles_losses_and_accuracies_are_those_of_the_processor(Contestant contestant) {
    var here = learned(contestant, DType.FLOAT64, onProcessor());
    try (var device = Accelerators.find("opencl").orElseThrow().open(0)) {
      assumeThat(device.info().doubles()).isTrue();
      var there = learned(contestant, DType.FLOAT64, Engine.of(device));
      assertThat(there.trainLoss()).isCloseTo(here.trainLoss(), within(WIDE * here.trainLoss()));
      assertThat(there.testLoss()).isCloseTo(here.testLoss(), within(WIDE * here.testLoss()));
      assertThat(there.trainAccuracy()).isEqualTo(here.trainAccuracy());
      assertThat(there.testAccuracy()).isEqualTo(here.testAccuracy());
    }
  }

  @ParameterizedTest
  @MethodSource("contestants")
  void in_floats_losses_are_as_near_the_exact_ones_as_the_processors(Contestant contestant) {
    var exact = learned(contestant, DType.FLOAT64, onProcessor());
    var lanes = learned(contestant, DType.FLOAT32, onProcessor());
    var loops = learned(contestant, DType.FLOAT32, Engine.of(ScalarKernels::new));
    try (var device = Accelerators.find("opencl").orElseThrow().open(0)) {
      var there = learned(contestant, DType.FLOAT32, Engine.of(device));
      for (ToDoubleFunction<EpochRow> loss : LOSSES) {
        double value = loss.applyAsDouble(exact);
        double far = Math.abs(loss.applyAsDouble(lanes) - value);
        far = Math.max(far, Math.abs(loss.applyAsDouble(loops) - value));
        far = Math.max(far, HALF_ULP * value);
        assertThat(loss.applyAsDouble(there)).isCloseTo(value, within(DRAWS * far));
      }
    }
  }

  private static Engine onProcessor() {
    return Engine.of(buffers -> Cpu.kernels(2, buffers));
  }

  private static EpochRow learned(Contestant contestant, DType dtype, Engine engine) {
    var all = DataSets.embedded();
    var random = new Seed(0).generator();
    var few = new Split(all.train().stratified(random, 6), all.test().stratified(random, 5));
    var network = new Network(ShippedArch.read(contestant.arch()), few.train().inputShape());
    var recipe = Plan.standard().withEpochs(1).recipe(few.train().size(), new Seed(1)).with(dtype);
    var run = new TrainingRun(engine, network, recipe, few);
    var watcher =
        new TrainingRun.Watcher() {
          @Override
          public void step(Listener.StepReport report) {}

          @Override
          public void epoch(List<EpochRow> rows, Progress progress) {}
        };
    return run.run(run.start(), List.of(), watcher).rows().getLast();
  }
}
