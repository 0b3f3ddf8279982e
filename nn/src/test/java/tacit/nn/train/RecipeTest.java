// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Dense;
import tacit.nn.Flatten;
import tacit.nn.Network;
import tacit.nn.Serial;
import tacit.nn.data.Augmentation;
import tacit.nn.data.Border;
import tacit.nn.loss.MeanSquared;
import tacit.nn.optim.ClipNorm;
import tacit.nn.optim.Sgd;

class RecipeTest {
  @Test
  void a_step_of_full_batch_regression_is_gradient_descent_by_hand() {
    var network = new Network(Serial.of(Dense.of(1, Small.LAW)), Shape.of(1));
    var data =
        Samples.of(
            Tensor.matrix(new double[][] {{1}, {2}}), Tensor.matrix(new double[][] {{1}, {3}}));
    var recipe =
        Recipe.of(new MeanSquared(), Sgd.of(0.25, 0), 2, Stop.after(1), new Seed(0))
            .with(DType.FLOAT64);
    var trainer = new Trainer(Small.engine(), network, recipe, data);
    var from =
        trainer.from(
            trainer
                .start()
                .params()
                .with(List.of(Tensor.of(Shape.of(1, 1), 2.0), Tensor.vector(0.5))),
            trainer.start().statistics());
    var to = trainer.run(from, Listener.none()).progress().params();
    // f − t = (2.5 − 1, 4.5 − 3) = (1.5, 1.5); ∂W = (2 · 1.5 + 2 · 1.5 · 2)/2 = 4.5, ∂b = 3.
    assertThat(to.get("0.W").item()).isEqualTo(2 - 0.25 * 4.5);
    assertThat(to.get("0.b").item()).isEqualTo(0.5 - 0.25 * 3);
  }

  @Test
  void a_clipped_step_is_no_longer_than_its_bound() {
    var recipe = Small.recipe(Stop.after(1)).with(Sgd.of(1, 0)).with(new ClipNorm(1e-3));
    var trainer = Small.trainer(recipe.withBatchSize(30).with(DType.FLOAT64));
    var from = trainer.start();
    var to = trainer.run(from, Listener.none()).progress();
    double squares = 0;
    for (String name : from.params().names()) {
      double[] a = from.params().get(name).toDoubles(), b = to.params().get(name).toDoubles();
      for (int i = 0; i < a.length; i++) squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    // Shorter by the guard 1e-6 against the norm of about 1; equal up to that.
    assertThat(Math.sqrt(squares)).isLessThan(1e-3).isCloseTo(1e-3, within(1e-3 * 1e-5));
  }

  @Test
  void augmented_images_are_the_same_in_every_run_and_others_at_every_step() {
    var network = new Network(Serial.of(new Flatten(), Dense.of(3, Small.LAW)), Shape.of(4, 4, 1));
    var images =
        Samples.of(
            Tensor.gaussian(new Seed(3).generator(), 6, 4, 4, 1), Indices.of(0, 1, 2, 0, 1, 2));
    var plain = Small.recipe(Stop.after(2)).withBatchSize(6);
    var varied = plain.with(new Augmentation.RandomCrop(1, Border.ZERO));
    var runs =
        Stream.of(plain, varied, varied)
            .map(r ->
                TrainerTest.bits(
                    new Trainer(Small.engine(), network, r, images)
                        .run(Listener.none())
                        .progress()))
            .toList();
    assertThat(runs.get(1)).isEqualTo(runs.get(2)).isNotEqualTo(runs.get(0));
  }

  @Test
  void bad_recipes_and_data_are_named() {
    assertThatThrownBy(() -> Small.recipe(Stop.after(1)).withBatchSize(0))
        .hasMessage("recipe: batch size 0; give 1 or more");
    assertThatThrownBy(() -> Stop.after(-1)).hasMessage("stop: -1 epochs; give 0 or more");
    assertThatThrownBy(() -> Stop.after(1).orZeroErrorFor(0))
        .hasMessage("stop: zero error for 0 epochs; give 1 or more, or leave it out");
    assertThatThrownBy(() -> Samples.of(Tensor.zeros(DType.FLOAT64, Shape.of(3, 2)), Indices.of(1)))
        .hasMessage("batch: inputs of shape (3, 2) but 1 targets; give one target for each input");
    var none = Samples.of(Tensor.zeros(DType.FLOAT64, Shape.of(0, 4)), Indices.of());
    assertThatThrownBy(
            () -> new Trainer(Small.engine(), Small.network(), Small.recipe(Stop.after(1)), none))
        .hasMessage("training: the training set is empty");
    var narrow = Samples.of(Tensor.zeros(DType.FLOAT64, Shape.of(2, 3)), Indices.of(0, 1));
    assertThatThrownBy(
            () -> new Trainer(Small.engine(), Small.network(), Small.recipe(Stop.after(1)), narrow))
        .hasMessage("training: examples are (3) but the network takes (4)");
  }
}
