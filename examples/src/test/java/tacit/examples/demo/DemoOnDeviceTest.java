// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.kernel.Accelerators;
import tacit.autodiff.kernel.Cpu;
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
@NeedsOpenCl
class DemoOnDeviceTest {
  /// Rounding in single precision, `6e-8`, of sums in another order, grown by a few steps; the
  /// trajectories of twenty steps are held to the same.
  private static final double NARROW = 1e-4;

  static List<Contestant> contestants() {
    return List.of(Contestant.FCN, Contestant.CNN);
  }

  @ParameterizedTest
  @MethodSource("contestants")
  void losses_and_accuracies_are_those_of_the_processor(Contestant contestant) {
    var here = learned(contestant, Engine.of(buffers -> Cpu.kernels(2, buffers)));
    try (var device = Accelerators.find("opencl").orElseThrow().open(0)) {
      var there = learned(contestant, Engine.of(device));
      assertThat(there.trainLoss()).isCloseTo(here.trainLoss(), within(NARROW * here.trainLoss()));
      assertThat(there.testLoss()).isCloseTo(here.testLoss(), within(NARROW * here.testLoss()));
      assertThat(there.trainAccuracy()).isEqualTo(here.trainAccuracy());
      assertThat(there.testAccuracy()).isEqualTo(here.testAccuracy());
    }
  }

  private static EpochRow learned(Contestant contestant, Engine engine) {
    var all = DataSets.embedded();
    var random = new Seed(0).generator();
    var few = new Split(all.train().stratified(random, 6), all.test().stratified(random, 5));
    var network = new Network(ShippedArch.read(contestant.arch()), few.train().inputShape());
    var recipe = Plan.standard().withEpochs(1).recipe(few.train().size(), new Seed(1));
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
