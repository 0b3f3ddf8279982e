// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter err = new PrintWriter(text);

  @Test
  void without_a_terminal_there_is_a_line_every_five_seconds() {
    var nanos = new AtomicLong();
    try (var progress = new Progress.Lines(err, "train", "steps", 9380, nanos::get)) {
      for (int step = 1; step <= 1200; step++) {
        nanos.addAndGet(10_000_000);
        progress.at(step, "loss 0.43");
      }
      progress.say("epoch 1 of 10");
    }
    assertThat(text.toString().lines())
        .containsExactly(
            "train: 500 of 9,380 steps (5 %), 100 steps/s, 1 min 29 s left, loss 0.43",
            "train: 1,000 of 9,380 steps (10 %), 100 steps/s, 1 min 24 s left, loss 0.43",
            "train: epoch 1 of 10");
  }

  @Test
  void on_a_terminal_one_line_is_drawn_again_and_again() {
    try (var progress = new Progress.Bar(err, "train", "steps", 100)) {
      progress.at(40, "loss 0.43");
      progress.say("epoch 1 of 2");
      progress.at(100, "loss 0.21");
    }
    assertThat(text.toString())
        .contains("\repoch 1 of 2\n")
        .contains("train 100%")
        .contains("100/100 steps")
        .endsWith("\n");
  }

  @Test
  void times_are_said_as_people_say_them() {
    assertThat(
            java.util.stream.DoubleStream.of(0.44, 9.94, 9.96, 59.4, 59.6, 250, 7500)
                .mapToObj(Durations::words))
        .containsExactly("0.4 s", "9.9 s", "10 s", "59 s", "1 min 0 s", "4 min 10 s", "2 h 5 min");
  }
}
