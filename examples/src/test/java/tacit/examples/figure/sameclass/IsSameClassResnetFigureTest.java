// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.sameclass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.train.ShippedArch;
import tacit.nn.Network;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPairs;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Engine;
import tacit.nn.train.Listener;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

class IsSameClassResnetFigureTest {
  private static final IsSameClassResnetFigure FIGURE = new IsSameClassResnetFigure();

  private static Table made(int pairs, double far, double farStrong) {
    var table =
        Table.of(
            "distance",
            "lambda",
            "seed",
            "train_pairs",
            "epochs",
            "loss",
            "train_accuracy",
            "test_accuracy",
            "gradient_change");
    return table
        .row(0, 0.0, 0, pairs, 90, 0.01, 1.0, 0.612, 0.9)
        .row(160, 0.0, 0, pairs, 90, 0.01, 1.0, far, 0.9)
        .row(160, 1.0, 0, pairs, 90, 0.01, 1.0, farStrong, 0.4);
  }

  /// torchvision's ResNet18 has 11,689,512 parameters, of which its readout of 1000 classes has
  /// 513,000; with one output that is 513.
  @Test
  void the_network_has_as_many_parameters_as_the_published_one() {
    var network = new Network(ShippedArch.read("resnet18.json"), Shape.of(224, 224, 3));
    assertThat(network.parameterCount()).isEqualTo(11_689_512 - 513_000 + 513);
    assertThat(network.output()).isEqualTo(Shape.of(1));
  }

  /// On a canvas of 32 x 32 pixels, so that it takes a second.
  @Test
  void the_network_makes_a_step_with_the_penalty() {
    var network = new Network(ShippedArch.read("resnet18.json"), Shape.of(32, 32, 3));
    var images = Tensor.gaussian(new Seed(1).generator(), 2, 32, 32, 3);
    var patches = new PatchPairs.TwoPatches(Patch.square(12, 0, 8), Patch.square(12, 24, 8));
    var recipe =
        Recipe.of(new Logistic(), Sgd.of(0.01, 0.9), 2, Stop.after(1), new Seed(0))
            .with(InputGradientChange.of(1, patches));
    var engine = Engine.of(buffers -> Cpu.kernels(1, buffers));
    var trainer = new Trainer(engine, network, recipe, Samples.of(images, Indices.of(0, 1)));
    assertThat(trainer.run(Listener.none()).progress().steps()).isEqualTo(1);
  }

  @Test
  void the_published_numbers_hold_and_others_do_not() {
    assertThat(FIGURE.verdict(made(5_000, 0.504, 0.584)).findings())
        .hasSize(2)
        .allMatch(Finding::holds);
    assertThat(FIGURE.verdict(made(5_000, 0.60, 0.584)).holds()).isFalse();
    assertThat(FIGURE.verdict(made(5_000, 0.504, 0.51)).holds()).isFalse();
  }

  @Test
  void a_few_steps_prove_nothing_but_that_they_were_made() {
    assertThat(FIGURE.verdict(made(4, 0.25, 0.5)).findings())
        .hasSize(3)
        .allMatch(Finding::holds)
        .extracting(Finding::what)
        .doesNotContain("lost by distance");
  }

  @Test
  void full_is_five_distances_and_three_strengths() {
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, "cifar-10", 2))).hasSize(15);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, "cifar-10", 2))).hasSize(2);
    assertThat(FIGURE.charts(made(5_000, 0.5, 0.58))).hasSize(1);
  }
}
