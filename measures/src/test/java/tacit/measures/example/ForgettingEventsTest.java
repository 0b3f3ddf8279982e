// SPDX-License-Identifier: Apache-2.0
package tacit.measures.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ForgettingEventsTest {
  private static ForgettingEvents of(String bits) {
    boolean[] right = new boolean[bits.length()];
    for (int t = 0; t < right.length; t++) right[t] = bits.charAt(t) == '1';
    return ForgettingEvents.of(right);
  }

  // Laws

  /// Between two events the example was learned again.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void at_most_every_other_presentation_is_an_event(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(1, 30);
    var bits = new StringBuilder("1");
    for (int t = 1; t < n; t++) bits.append(random.nextInt(2));
    assertThat(of(bits.toString()).count()).isBetween(0, n / 2);
  }

  @Test
  void never_learned_is_harder_than_anything() {
    var never = of("00000");
    assertThat(never.learned()).isEmpty();
    assertThat(never.count()).isEqualTo(5).isGreaterThan(of("10101").count());
    assertThat(never.orInfinity()).isInfinite();
    assertThat(never.unforgettable()).isFalse();
  }

  // Golden, by hand

  @ParameterizedTest
  @CsvSource({"01101, 1, 1", "10101, 2, 0", "00011, 0, 3", "1, 0, 0"})
  void events_and_first_success(String bits, int events, int learned) {
    assertThat(of(bits))
        .isEqualTo(new ForgettingEvents(events, OptionalInt.of(learned), bits.length()));
    assertThat(of(bits).count()).isEqualTo(events);
    assertThat(of(bits).orInfinity()).isEqualTo(events);
    assertThat(of(bits).unforgettable()).isEqualTo(events == 0);
  }

  /// A margin of 0 is a tie, and not right.
  @Test
  void rows_of_a_table_are_judged_by_sign() {
    double[] first = {.5, 0}, second = {-.5, .1}, third = {2, .1};
    assertThat(ForgettingEvents.of(MarginTable.of(first, second, third)))
        .containsExactly(of("101"), of("011"));
  }

  // Agreement

  /// Other code takes differences of successive answers and counts those from right to wrong.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void events_are_falls_from_right_to_wrong(Seed seed) {
    double[][] epochs = new double[10][];
    var random = seed.generator();
    Arrays.setAll(epochs, _ -> random.doubles(20, -1, 1).toArray());
    var table = MarginTable.of(epochs);
    var events = ForgettingEvents.of(table);
    for (int i = 0; i < 20; i++) {
      int falls = 0;
      double[] signs = Arrays.stream(table.example(i)).map(Math::signum).toArray();
      for (int t = 1; t < 10; t++) if (signs[t] - signs[t - 1] == -2) falls++;
      assertThat(events.get(i).events()).isEqualTo(falls);
    }
  }

  // Messages

  @Test
  void no_presentations_are_refused() {
    assertThatThrownBy(() -> ForgettingEvents.of(new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("forgetting events: there are no presentations; give at least one");
  }
}
