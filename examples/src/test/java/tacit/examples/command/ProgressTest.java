// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter text = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  private Progress show(boolean terminal, Progress.Work work) {
    return new Progress.Screen(new PrintWriter(text), terminal, nanos::get).show(work);
  }

  private static Progress.Work work(String label, String unit, long total, long before) {
    return new Progress.Work(label, Progress.Unit.of(unit), total, before);
  }

  @Test
  void without_a_terminal_there_is_a_line_every_five_seconds() {
    try (var progress = show(false, work("train", "steps", 9380, 0))) {
      for (int step = 1; step <= 1200; step++) {
        nanos.addAndGet(10_000_000);
        progress.at(step, "loss 0.43");
      }
      progress.say("epoch 1 of 10");
    }
    assertThat(text.toString().lines())
        .containsExactly(
            "train: 500 of 9,380 steps (5 %) in 5.0 s, 100 steps/s, 1 min 29 s left, loss 0.43",
            "train: 1,000 of 9,380 steps (10 %) in 10 s, 100 steps/s, 1 min 24 s left, loss 0.43",
            "epoch 1 of 10");
  }

  @Test
  void what_was_done_before_counts_as_done_but_not_as_speed() {
    try (var progress = show(false, work("fig1", "cells", 24, 12))) {
      progress.at(12, "");
      nanos.set(90_000_000_000L);
      progress.at(15, "");
    }
    assertThat(text)
        .hasToString("fig1: 15 of 24 cells (62 %) in 1 min 30 s, 2.0 cells/min, 4 min 30 s left\n");
  }

  @Test
  void what_takes_hours_is_counted_by_the_hour() {
    try (var progress = show(false, work("fig1", "cells", 3, 0))) {
      nanos.set(7_200_000_000_000L);
      progress.at(1, "");
    }
    assertThat(text)
        .hasToString("fig1: 1 of 3 cells (33 %) in 2 h 0 min, 0.5 cells/h, 4 h 0 min left\n");
  }

  @Test
  void on_a_terminal_one_line_is_drawn_again_and_again() {
    try (var progress = show(true, work("train", "steps", 100, 0))) {
      progress.at(40, "loss 0.43");
      progress.say("epoch 1 of 2");
      progress.at(100, "loss 0.21");
    }
    assertThat(text.toString())
        .contains("\repoch 1 of 2\n")
        .contains("train 100%")
        .contains("100/100 steps")
        .contains(" steps/s, loss 0.21")
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
