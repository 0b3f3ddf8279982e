// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearWordTest {
  private static final List<String> KNOWN = List.of("relu", "leaky_relu", "erf", "gelu");

  @Test
  void one_letter_too_many_too_few_wrong_or_exchanged_with_its_neighbor_is_a_slip() {
    assertThat(NearWord.to("rellu", KNOWN)).contains("relu");
    assertThat(NearWord.to("elu", KNOWN)).contains("relu");
    assertThat(NearWord.to("ert", KNOWN)).contains("erf");
    assertThat(NearWord.to("rleu", KNOWN)).contains("relu");
  }

  @Test
  void capitals_are_no_difference() {
    assertThat(NearWord.to("ReLU", KNOWN)).contains("relu");
  }

  @Test
  void a_longer_word_may_have_more_slips() {
    assertThat(NearWord.to("leekyrelu", KNOWN)).contains("leaky_relu");
  }

  @Test
  void a_word_unlike_all_others_has_no_neighbor() {
    assertThat(NearWord.to("transformer", KNOWN)).isEmpty();
    assertThat(NearWord.to("relu", List.of())).isEmpty();
  }

  @Test
  void the_hint_is_the_end_of_a_sentence_or_nothing() {
    assertThat(NearWord.hint("rellu", KNOWN)).isEqualTo(" (did you mean 'relu'?)");
    assertThat(NearWord.hint("transformer", KNOWN)).isEmpty();
  }
}
