// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Dense;
import tacit.nn.Exp;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.loss.Exponential;
import tacit.nn.loss.Loss;
import tacit.nn.loss.MeanSquared;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;

class DivergenceTest {
  private static final Network STEEP =
      new Network(
          Serial.of(Dense.of(2, Small.LAW), new Exp(1, 1), new Relu(), Dense.of(2, Small.LAW)),
          Shape.of(1));

  // e^800 is infinite in FLOAT64, and ∞ · 0 = NaN; the dense layer before gives finite numbers.
  @Test
  void the_first_layer_whose_output_is_not_finite_is_named() {
    var trainer = trainer(STEEP, new SoftmaxCrossEntropy(), 0.1);
    var start = trainer.start();
    var steep =
        start
            .params()
            .with(
                List.of(
                    Tensor.of(Shape.of(1, 2), 800.0, 1),
                    Tensor.vector(0, 0),
                    Tensor.of(Shape.of(2, 2), 0.0, 1, 1, 0),
                    Tensor.vector(0, 0)));
    assertThatThrownBy(() -> trainer.run(trainer.from(steep, start.statistics()), Listener.none()))
        .isInstanceOf(Diverged.class)
        .hasMessage(
            "training: the loss is NaN at step 1 (epoch 1), first in layer 1 (exp); no step was made"
                + " yet: start from smaller weights or scale the inputs");
  }

  @Test
  void too_large_a_learning_rate_is_advised_against() {
    var network = new Network(Serial.of(Dense.of(1, Small.LAW)), Shape.of(1));
    var data = Samples.of(Tensor.of(Shape.of(2, 1), 1.0, 2), Tensor.of(Shape.of(2, 1), 1.0, 2));
    var recipe =
        Recipe.of(new MeanSquared(), Sgd.of(1e60, 0), 2, Stop.after(9), new Seed(0))
            .with(DType.FLOAT64);
    var trainer = new Trainer(Small.engine(), network, recipe, data);
    var diverged = catchThrowableOfType(Diverged.class, () -> trainer.run(Listener.none()));
    // Each step multiplies the weight by about 5e60: its square, the loss, overflows at the third.
    assertThat(diverged)
        .hasMessage(
            "training: the loss is infinite at step 4 (epoch 4), first in the loss itself; lower"
                + " the learning rate, now 1.0E60, or clip the gradients");
    assertThat(diverged.step()).isEqualTo(4);
    assertThat(diverged.place()).isEqualTo("the loss itself");
  }

  @Test
  void a_loss_that_overflows_by_itself_is_named() {
    var network = new Network(Serial.of(Dense.of(1, Small.LAW)), Shape.of(1));
    var trainer = trainer(network, new Exponential(), 0.1);
    var start = trainer.start();
    var wrong = Params.of("0.W", Tensor.of(Shape.of(1, 1), -1000.0)).and("0.b", Tensor.vector(0));
    assertThatThrownBy(() -> trainer.run(trainer.from(wrong, start.statistics()), Listener.none()))
        .hasMessage(
            "training: the loss is infinite at step 1 (epoch 1), first in the loss itself; no step"
                + " was made yet: start from smaller weights or scale the inputs");
  }

  @Test
  void inputs_that_are_not_finite_are_named() {
    var data = Samples.of(Tensor.of(Shape.of(3, 1), 1.0, Double.NaN, 1), Indices.of(0, 1, 1));
    var recipe =
        Recipe.of(new SoftmaxCrossEntropy(), Sgd.of(0.1, 0), 1, Stop.after(1), new Seed(0));
    assertThatThrownBy(() -> new Trainer(Small.engine(), STEEP, recipe, data).run(Listener.none()))
        .isInstanceOf(Diverged.class)
        .hasMessageMatching(
            "training: the loss is NaN at step [123] \\(epoch 1\\), first in the inputs; look at the"
                + " data, from example 0 of the batch on");
  }

  @Test
  void a_last_update_that_overflows_is_found_at_the_end_of_its_epoch() {
    var network = new Network(Serial.of(Dense.of(1, Small.LAW)), Shape.of(1));
    var data = Samples.of(Tensor.of(Shape.of(1, 1), 2.0), Tensor.of(Shape.of(1, 1), 1e30));
    var recipe =
        Recipe.of(new MeanSquared(), Sgd.of(1e300, 0), 1, Stop.after(1), new Seed(0))
            .with(DType.FLOAT64);
    assertThatThrownBy(
            () -> new Trainer(Small.engine(), network, recipe, data).run(Listener.none()))
        .hasMessage(
            "training: parameter 0.W is not finite after step 1 (epoch 1); lower the learning rate,"
                + " now 1.0E300, or clip the gradients");
  }

  private static Trainer trainer(Network network, Loss loss, double rate) {
    var data = Samples.of(Tensor.of(Shape.of(2, 1), 1.0, 1), Indices.of(1, 1));
    var recipe =
        Recipe.of(loss, Sgd.of(rate, 0), 2, Stop.after(1), new Seed(0)).with(DType.FLOAT64);
    return new Trainer(Small.engine(), network, recipe, data);
  }
}
