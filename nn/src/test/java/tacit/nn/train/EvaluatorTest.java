// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.nn.loss.SoftmaxCrossEntropy;

class EvaluatorTest {
  @Test
  void scores_do_not_depend_on_how_the_samples_are_batched() {
    var trainer = Small.trainer(Small.recipe(Stop.after(1)).with(DType.FLOAT64));
    var at = trainer.run(Listener.none()).progress();
    var whole = trainer.score(at, Small.data());
    var parts =
        new Evaluator(Small.engine(), Small.network(), at.params(), at.statistics(), 4)
            .score(new SoftmaxCrossEntropy(), Small.data());
    assertThat(parts.mistakes()).isEqualTo(whole.mistakes());
    // Thirty terms summed in another order.
    assertThat(parts.loss()).isCloseTo(whole.loss(), within(30 * Math.ulp(whole.loss())));
  }

  @Test
  void outputs_come_in_the_order_of_the_samples() {
    var trainer = Small.trainer(Small.recipe(Stop.after(20)));
    var at = trainer.run(Listener.none()).progress();
    var outputs = trainer.evaluator(at).outputs(Small.data());
    assertThat(outputs.shape()).isEqualTo(Shape.of(30, 3));
    for (int i = 0; i < 30; i++) {
      int own = i % 3;
      for (int k = 0; k < 3; k++) {
        if (k != own) assertThat(outputs.get(i, own)).isGreaterThan(outputs.get(i, k));
      }
    }
  }
}
