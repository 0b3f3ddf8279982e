// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Table;

class ModelsTest {
  private static final Models MODELS = MadeUpModels.golden(0, 1);

  @Test
  void axes_stand_before_the_seed_and_measures_after_the_test_accuracy() {
    assertThat(MODELS.axes()).containsExactly("rate", "batch");
    assertThat(MODELS.measures()).containsExactly("c1_k1", "c2", "c3_k5");
    assertThat(MODELS.seeds()).containsExactly("0", "1");
  }

  @Test
  void models_are_chosen_by_seed_and_by_how_well_they_learned() {
    assertThat(MODELS.ofSeed("1").size()).isEqualTo(6);
    assertThat(MODELS.trainedTo(.98).size()).isEqualTo(10);
    assertThat(MODELS.ofSeed("0").grid().axes()).containsExactly("rate", "batch");
    assertThat(MODELS.ofSeed("0").accuracy()).containsExactly(MadeUpModels.G);
  }

  @Test
  void a_model_whose_measure_is_a_word_has_no_number_of_it() {
    var row = MODELS.table().rows().getFirst().toArray();
    row[8] = "undefined";
    assertThat(Models.of(MODELS.table().row(row)).with("c1_k1").size()).isEqualTo(12);
  }

  @Test
  void a_model_that_diverged_is_there_but_not_among_the_trained() {
    var row = MODELS.table().rows().getFirst().toArray();
    for (int i = 5; i < row.length; i++) row[i] = "diverged";
    var models = Models.of(MODELS.table().row(row));
    assertThat(models.size()).isEqualTo(13);
    assertThat(models.trained().size()).isEqualTo(12);
    assertThat(models.trainedTo(0).size()).isEqualTo(12);
    assertThat(Confounds.of(models, 100).diverged()).isEqualTo(1);
    assertThatThrownBy(() -> Confounds.of(Models.of(Table.of(columns()).row(row)), 100))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "sweep: all 1 models diverged, so there is nothing to compare; give lower rates");
  }

  private static String[] columns() {
    return MODELS.table().columns().toArray(String[]::new);
  }

  @Test
  void other_columns_are_refused() {
    assertThatThrownBy(() -> Models.of(Table.of("seed", "epochs")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "models: columns [seed, epochs]; give axes first, then [seed, epochs, reached,"
                + " train_accuracy, train_loss, test_accuracy], then measures");
    assertThatThrownBy(() -> MODELS.with("c9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "models: no column 'c9'; there are [rate, batch, seed, epochs, reached,"
                + " train_accuracy, train_loss, test_accuracy, c1_k1, c2, c3_k5]");
  }
}
