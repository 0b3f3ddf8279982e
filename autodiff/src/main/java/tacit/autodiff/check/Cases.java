// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.check;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import tacit.autodiff.Seed;

/// Drawn cases for laws that hold for every case. A parameterized test takes one [Seed] and draws
/// from it:
///
/// ```java
/// @ParameterizedTest
/// @MethodSource(Cases.SEEDS)
/// void sum_is_linear(Seed seed) { … }
/// ```
///
/// `-Dtacit.seed=17` runs that case alone, `-Dtacit.cases=1000` the long form.
public final class Cases {
  /// The method source of parameterized tests.
  public static final String SEEDS = "tacit.autodiff.check.Cases#seeds";

  private static final String USUAL = "10";

  private Cases() {}

  /// The seeds 0, 1, 2, …, or the one that was asked for.
  public static Stream<Seed> seeds() {
    String only = System.getProperty("tacit.seed", "");
    LongStream seeds =
        only.isEmpty()
            ? LongStream.range(0, number("tacit.cases", System.getProperty("tacit.cases", USUAL)))
            : LongStream.of(number("tacit.seed", only));
    return seeds.mapToObj(Seed::new);
  }

  private static long number(String property, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(
          "cases: -D" + property + "=" + text + " is not a whole number");
    }
  }
}
