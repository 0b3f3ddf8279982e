// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.examples.Tacit;

class CompletionTest {
  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void the_script_knows_the_commands(String shell) {
    var run = Tacit.run("completion", shell);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("devices", "complete -F _complete_tacit");
  }

  @Test
  void without_a_shell_it_is_bash() {
    assertThat(Tacit.run("completion")).isEqualTo(Tacit.run("completion", "bash"));
  }

  @Test
  void an_unknown_shell_is_refused_with_the_known_ones() {
    var run = Tacit.run("completion", "fish");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("tacit: completion: no script for shell 'fish': expected bash or zsh\n");
  }
}
