// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  @Test
  void the_yardstick_is_read_once_a_turn_and_the_median_counts() {
    var reads = new AtomicInteger();
    // 0.1 s are three turns of 0.03 s and one of 0.01 s: marks 1, 2, 3, 4, of which the third
    // counts.
    var reading = Stopwatch.read(() -> {}, reads::incrementAndGet, 0.1);
    assertThat(reads).hasValue(4);
    assertThat(reading.yardstick()).isEqualTo(3);
    assertThat(reading.seconds()).isBetween(0.0, 0.1);
  }
}
