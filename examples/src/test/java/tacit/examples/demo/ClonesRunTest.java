// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.examples.demo.Clones.Chunk;

/// The run of the demo itself.
class ClonesRunTest {
  private static Clones clones;

  @BeforeAll
  static void learn() {
    clones = new ClonesRun(new Seed(0).child("clones"), 2).clones();
  }

  @Test
  void sizes_double_from_one_neuron_to_the_layer() {
    for (var learners : List.of(clones.decayed(), clones.plain())) {
      assertThat(learners.chunks())
          .extracting(Chunk::size)
          .containsExactly(1, 2, 4, 8, 16, 32, 64, 128, 256);
    }
  }

  /// The rules of `mitosis/regularization`, of another prototype: gaps of at least 0.15 in `R²`,
  /// and no clones without weight decay.
  @Test
  void weight_decay_makes_clones() {
    assertThat(clones.decayed().clones()).isGreaterThanOrEqualTo(2);
    assertThat(clones.plain().clones()).isZero();
    assertThat(clones.decayed().at(64).r2() - clones.plain().at(64).r2()).isGreaterThan(0.15);
  }

  @Test
  void whole_layers_know_what_they_were_trained_on() {
    assertThat(clones.decayed().whole().trainError()).isZero();
    assertThat(clones.plain().whole().trainError()).isZero();
  }

  @Test
  void networks_mistake_less_together_than_each() {
    assertThat(clones.limit()).isLessThan(clones.decayed().whole().testError());
  }

  @Test
  void the_number_of_threads_changes_nothing() {
    var alone = new ClonesRun(new Seed(0).child("clones"), 1).clones();
    assertThat(alone.decayed()).isEqualTo(clones.decayed());
    assertThat(alone.plain()).isEqualTo(clones.plain());
  }
}
