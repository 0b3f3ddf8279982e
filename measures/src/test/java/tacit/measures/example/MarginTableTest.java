// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

/// [MarginTable] and [Aum], the mean of its rows.
class MarginTableTest {
  /// Three examples, two epochs.
  private static final MarginTable TABLE =
      MarginTable.of(new double[] {-1, 2, 5}, new double[] {3, 2, 1});

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_mean_of_all_areas_is_the_mean_of_all_aums(Seed seed) {
    double[][] epochs = new double[7][];
    var random = seed.generator();
    Arrays.setAll(epochs, _ -> random.doubles(11, -1, 1).toArray());
    var table = MarginTable.of(epochs);
    // means of 77 numbers of size 1
    assertThat(Arrays.stream(Aum.of(table)).average().orElseThrow())
        .isCloseTo(Arrays.stream(table.areas()).average().orElseThrow(), within(1e-14));
  }

  @Test
  void a_table_does_not_change() {
    double[] first = {1, 2};
    var table = MarginTable.of(first);
    first[0] = 9;
    table.epoch(0)[1] = 9;
    var longer = table.with(3, 4);
    assertThat(table.example(0)).containsExactly(1);
    assertThat(longer.example(1)).containsExactly(2, 4);
    assertThat(table.epochs()).isEqualTo(1);
  }

  // Golden, by hand

  @Test
  void rows_and_columns_of_a_small_table() {
    assertThat(TABLE.examples()).isEqualTo(3);
    assertThat(TABLE.epoch(1)).containsExactly(3, 2, 1);
    assertThat(TABLE.example(0)).containsExactly(-1, 3);
    assertThat(TABLE.areas()).containsExactly(2, 2);
    assertThat(Aum.of(TABLE)).containsExactly(1, 2, 3);
  }

  @Test
  void curves_and_quantiles_of_a_small_table() {
    assertThat(TABLE.distribution(0).sorted()).containsExactly(-1, 2, 5);
    var quantiles = TABLE.quantiles(0, .5, 1);
    assertThat(quantiles.shape().toArray()).containsExactly(2, 3);
    assertThat(quantiles.toDoubles()).containsExactly(-1, 2, 5, 1, 2, 3);
  }

  // Messages

  @Test
  void tables_without_epochs_or_examples_are_refused() {
    assertThatThrownBy(MarginTable::of)
        .hasMessage("margin table: there are no epochs; give the margins of at least one");
    assertThatThrownBy(() -> MarginTable.of(new double[0]))
        .hasMessage("margin table: epoch 0 has no margins; give at least one example");
  }

  @Test
  void columns_that_do_not_fit_are_refused() {
    assertThatThrownBy(() -> TABLE.with(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin table: epoch 2 has 2 margins but epoch 0 has 3; give one an example");
    assertThatThrownBy(() -> TABLE.with(1, Double.NaN, 2))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("margin table: the margin of sample 1 in epoch 2 is NaN; give finite numbers");
  }

  @Test
  void places_outside_are_refused() {
    assertThatThrownBy(() -> TABLE.epoch(2))
        .hasMessage("margin table: no epoch 2; there are 2, counted from 0");
    assertThatThrownBy(() -> TABLE.example(-1))
        .hasMessage("margin table: no example -1; there are 3, counted from 0");
  }
}
