// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnWordsTest {
  @ParameterizedTest
  @CsvSource({
    "c0, c₀, Clusters inside classes",
    "c3_k5, c₃ (k = 5), Clusters inside classes",
    "sharpness_random, 'σ′, random sharpness', Flatness",
    "inverse_margin, −inverse margin, Margins",
    "pacbayes_flatness, −pacbayes flatness, Flatness",
    "param_norm, −param norm, Norms and size",
    "my_measure, my measure, Others",
  })
  void a_column_in_words(String column, String name, String family) {
    assertThat(ColumnWords.of(column).name()).isEqualTo(name);
    assertThat(ColumnWords.of(column).family()).isEqualTo(family);
  }

  @Test
  void axes_are_words_too() {
    assertThat(ColumnWords.axis("rate")).isEqualTo("learning rate");
    assertThat(ColumnWords.axis("input_dropout")).isEqualTo("input dropout");
  }
}
