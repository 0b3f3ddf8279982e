// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopKTest {
  // Laws

  @Test
  void one_is_the_largest_and_more_than_there_are_is_the_mean_of_all() {
    assertThat(TopK.mean(new double[] {1, -3, 8}, 1)).isEqualTo(8);
    assertThat(TopK.mean(new double[] {1, -3, 8}, 2)).isEqualTo(4.5);
    assertThat(TopK.mean(new double[] {1, -3, 8}, 30)).isEqualTo(2);
  }

  @Test
  void the_median_of_an_even_count_is_the_mean_of_the_middle() {
    assertThat(Across.MEDIAN.of(new double[] {9, 1, 2, 4})).isEqualTo(3);
    assertThat(Across.MEDIAN.of(new double[] {9, 1, 2})).isEqualTo(2);
    assertThat(Across.MEAN.of(new double[] {9, 1, 2})).isEqualTo(4);
    assertThat(Across.MAX.of(new double[] {9, 1, 2})).isEqualTo(9);
  }

  // Messages

  @Test
  void no_numbers_and_none_of_them_are_refused() {
    assertThatThrownBy(() -> TopK.mean(new double[0], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("top k: there are no numbers; give at least one");
    assertThatThrownBy(() -> TopK.mean(new double[] {1}, 0))
        .hasMessage("top k: k is 0; give 1 or more");
  }
}
