// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.examples.figure.Table;

class CalibratedTest {
  @Test
  void oracles_and_chance_stand_behind_the_measures() {
    Models models = MadeUpModels.golden(0, 1), more = Calibrated.of(models, new Seed(0));
    assertThat(more.measures())
        .containsExactly("c1_k1", "c2", "c3_k5", "oracle_0.02", "oracle_0.05", "random");
    assertThat(more.size()).isEqualTo(12);
    assertThat(more.numbers("c1_k1")).containsExactly(models.numbers("c1_k1"));
    assertThat(Calibrated.of(models, new Seed(0))).isEqualTo(more);
  }

  /// A draw depends on the seed of the models and not on which others there are.
  @Test
  void each_seed_has_draws_of_its_own() {
    var both = Calibrated.of(MadeUpModels.golden(0, 1), new Seed(0));
    var second = Calibrated.of(MadeUpModels.golden(1), new Seed(0));
    assertThat(both.ofSeed("1").numbers("random")).containsExactly(second.numbers("random"));
    assertThat(both.ofSeed("0").numbers("random")).isNotEqualTo(second.numbers("random"));
    double[] oracle = both.numbers("oracle_0.02"), g = both.accuracy();
    for (int i = 0; i < g.length; i++) {
      assertThat(oracle[i]).isBetween(g[i] - .12, g[i] + .12); // six deviations
    }
  }

  @Test
  void a_model_without_an_accuracy_has_no_number() {
    var rows = MadeUpModels.golden(0).table();
    var first = new ArrayList<>(rows.rows().getFirst());
    first.set(rows.columns().indexOf("test_accuracy"), "diverged");
    var models = Models.of(new Table(rows.columns(), List.of(first)));
    assertThat(Calibrated.of(models, new Seed(0)).table().words("random"))
        .containsExactly("diverged");
  }
}
