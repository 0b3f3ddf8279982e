// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tacit.nn.data.RemoteFile;

class DownloadDisplayTest {
  private static final RemoteFile FILE =
      new RemoteFile("x.gz", 40_000_000, "", Optional.empty(), List.of());

  private final StringWriter err = new StringWriter();
  private long seconds;

  private DownloadDisplay display(boolean terminal) {
    return new DownloadDisplay(
        new Progress.Screen(new PrintWriter(err), terminal, () -> seconds * 1_000_000_000));
  }

  @Test
  void without_a_terminal_there_is_a_line_every_few_seconds() {
    try (var display = display(false)) {
      for (seconds = 0; seconds <= 12; seconds++) display.at(FILE, seconds * 2_000_000);
    }
    assertThat(err.toString().lines())
        .containsExactly(
            "x.gz: 10.0 of 40.0 MB (25 %) in 5.0 s, 2.0 MB/s, 15 s left",
            "x.gz: 20.0 of 40.0 MB (50 %) in 10 s, 2.0 MB/s, 10 s left");
  }

  @Test
  void what_was_there_before_does_not_count_as_speed() {
    try (var display = display(false)) {
      display.at(FILE, 30_000_000);
      seconds = 5;
      display.at(FILE, 35_000_000);
    }
    assertThat(err).hasToString("x.gz: 35.0 of 40.0 MB (87 %) in 5.0 s, 1.0 MB/s, 5.0 s left\n");
  }

  @Test
  void a_short_download_says_nothing() {
    try (var display = display(false)) {
      display.at(FILE, 0);
      seconds = 1;
      display.at(FILE, 40_000_000);
    }
    assertThat(err).hasToString("");
  }

  @Test
  void what_goes_wrong_is_a_line_of_its_own() {
    try (var display = display(false)) {
      display.at(FILE, 1_000_000);
      display.note("http://mirror/x.gz: HTTP status 503; again in 1.00 s");
    }
    assertThat(err).hasToString("http://mirror/x.gz: HTTP status 503; again in 1.00 s\n");
  }

  @Test
  void a_terminal_gets_a_bar_that_ends_full() {
    try (var display = display(true)) {
      display.at(FILE, 0);
      display.at(FILE, 40_000_000);
    }
    assertThat(err.toString()).contains("x.gz 100%", "40/40 MB").endsWith("\n");
  }
}
