// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Relu;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPairs;

class PenaltyRefusalTest {
  // Refusals

  /// Images of zeros have outputs of zero, whatever the weights; the gradient is a product of three
  /// weights of about 10¹⁶⁰, and infinite.
  @Test
  void an_input_gradient_that_is_not_finite_is_told_with_its_step() {
    var network = Penalized.network();
    var blank =
        Samples.of(Tensor.zeros(DType.FLOAT64, Shape.of(4, 6, 6, 1)), Indices.of(0, 1, 0, 1));
    var trainer =
        new Trainer(Small.engine(), network, Penalized.recipe(1).with(Penalized.CHANGE), blank);
    var start = trainer.start();
    var large = start.params().map(w -> scaled(w, 1e160));
    assertThatThrownBy(() -> trainer.run(trainer.from(large, start.statistics()), Listener.none()))
        .isInstanceOf(Diverged.class)
        .hasMessage(
            "training: the gradient change is NaN at step 1 (epoch 1), first in the gradient by the inputs; no step was made yet: start from smaller weights or scale the inputs");
  }

  private static Tensor scaled(Tensor w, double by) {
    double[] values = w.toDoubles();
    for (int i = 0; i < values.length; i++) values[i] *= by;
    return Tensor.of(w.shape(), values);
  }

  @Test
  void a_checkpoint_goes_on_only_with_the_same_penalty(@TempDir Path folder) {
    var network = Penalized.network(new Relu());
    var progress =
        Penalized.run(network, Penalized.recipe(1).with(Penalized.CHANGE), Listener.none());
    var file = folder.resolve("checkpoint.safetensors");
    new Checkpoint(network, Penalized.recipe(1).with(Penalized.CHANGE), 10).write(file, progress);
    assertThat(
            new Checkpoint(network, Penalized.recipe(1).with(Penalized.CHANGE), 10)
                .read(file)
                .steps())
        .isEqualTo(2);
    assertThatThrownBy(() -> new Checkpoint(network, Penalized.recipe(1), 10).read(file))
        .hasMessage(
            file
                + ": gradient_change: was InputGradientChange[lambda=0.5, patches=TwoPatches[first=3x3+0+0,"
                + " second=3x3+3+3], mode=DOUBLE_BACKWARD] in the run that wrote it but is none now;"
                + " resume with what it was");
  }

  @Test
  void batches_and_images_that_do_not_fit_are_named_before_the_first_step() {
    var network = Penalized.network(new Relu());
    assertThatThrownBy(() ->
            new Trainer(
                Small.engine(),
                network,
                Penalized.recipe(1).with(Penalized.CHANGE),
                Penalized.images(11)))
        .hasMessage(
            "gradient change: a batch of 1 has no other example to take a patch from; choose a batch size that leaves every batch 2 or more");
    var wide = new PatchPairs.TwoPatches(Patch.square(0, 0, 2), Patch.square(0, 5, 2));
    assertThatThrownBy(() ->
            new Trainer(
                Small.engine(),
                network,
                Penalized.recipe(1).with(InputGradientChange.of(1, wide)),
                Penalized.images(10)))
        .hasMessage("patch: 2x2+0+5 does not lie inside images of 6 x 6 pixels");
  }
}
