// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

class SeparationCriterionTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void training_ends_with_every_margin_above_0_and_the_loss_below_its_level(Seed seed) {
    var small = SmallReduction.untrained(seed);
    var recipe = small.recipe().with(Stop.after(200));
    var trainer = new Trainer(SmallReduction.engine(), small.network(), recipe, small.data());
    var criterion = new SeparationCriterion(0.1, SmallReduction::margin);
    var trained = trainer.run(criterion.stopping(trainer, recipe.loss(), small.data()));
    assertThat(trained.reason()).isEqualTo(Stop.Reason.LISTENER);
    assertThat(Arrays.stream(small.margins(trained.progress())).min().orElseThrow()).isPositive();
    assertThat(trainer.score(trained.progress(), small.data()).loss()).isLessThan(0.1);
    var start = trainer.evaluator(trainer.start());
    assertThat(criterion.met(start, recipe.loss(), small.data())).isFalse();
  }
}
