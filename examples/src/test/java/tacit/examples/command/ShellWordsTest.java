// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ShellWordsTest {
  private static final List<String> WORDS =
      List.of("train", "my data/arch.json", "it's", "", "$HOME", "a*b", "--out=x y", "7x7+0+50");

  @Test
  @DisabledOnOs(OS.WINDOWS) // which has no such shell
  void a_shell_reads_the_words_that_were_written() throws IOException, InterruptedException {
    var shell = new ProcessBuilder("sh", "-c", "printf '[%s]' " + ShellWords.of(WORDS)).start();
    var read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    assertThat(read).isEqualTo("[" + String.join("][", WORDS) + "]");
  }

  @Test
  void only_words_that_need_it_are_quoted() {
    assertThat(ShellWords.of(List.of("train", "--arch=a.json", "--out", "my model", "it's", "")))
        .isEqualTo("train --arch=a.json --out 'my model' 'it'\\''s' ''");
  }
}
