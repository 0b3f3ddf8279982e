// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private final LinkedHashMap<String, Integer> known = new LinkedHashMap<>();

  @BeforeEach
  void fill() {
    known.put("sgd", 1);
    known.put("adam", 2);
  }

  @Test
  void a_known_word_is_what_it_stands_for() {
    assertThat(Choice.of("--optimizer", "adam", known)).isEqualTo(2);
  }

  @Test
  void an_unknown_word_is_refused_with_the_near_one_and_all_others() {
    assertThatThrownBy(() -> Choice.of("--optimizer", "adm", known))
        .hasMessage("--optimizer: unknown word 'adm' (did you mean 'adam'?); expected sgd, adam");
  }
}
