// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  @Test
  void the_yardstick_is_read_once_a_turn_and_the_median_counts() {
    var reads = new AtomicInteger();
    var one = new Stopwatch.Contestant(() -> {}, reads::incrementAndGet);
    var reading = Stopwatch.inTurns(List.of(one), 0.1).getFirst();
    // Marks 1 to n, sorted: the median is the one in place n / 2, counted from zero.
    assertThat(reads).hasValueGreaterThanOrEqualTo(3);
    int middle = reads.get() / 2 + 1;
    assertThat(reading.yardstick()).isEqualTo(middle);
    assertThat(reading.seconds()).isBetween(0.0, 0.1);
  }

  @Test
  void in_turns_every_work_and_yardstick_has_three_turns_at_least() {
    int[] runs = new int[2], marks = new int[2];
    var contestants =
        IntStream.range(0, 2)
            .mapToObj(
                i -> new Stopwatch.Contestant(() -> runs[i]++, () -> 10 * (i + 1) + marks[i]++))
            .toList();
    var readings = Stopwatch.inTurns(contestants, 0);
    assertThat(runs).containsExactly(4, 4); // one to warm up
    assertThat(readings).extracting(Stopwatch.Reading::yardstick).containsExactly(11.0, 21.0);
  }
}
