// SPDX-License-Identifier: Apache-2.0
package tacit.examples.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tacit.autodiff.kernel.FmaPeak;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// One line of `tacit bench`. A multiply-add counts as two operations.
///
/// @param seconds usual time of one run
/// @param gigaflops billions of operations a second
/// @param entryNanoseconds time of one entry of a covariance matrix in one layer; absent elsewhere
/// @param threads of the processor, or compute units of a device
/// @param peakGigaflops those of fused multiply-adds on as many, measured in turns with it
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Measured(
    String suite,
    String name,
    int threads,
    double seconds,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) OptionalDouble entryNanoseconds,
    double gigaflops,
    double peakGigaflops) {
  /// Times a work for about so long, after as long a warm-up.
  static Measured of(Suite suite, Work work, int threads, double budgetSeconds) {
    var contestant = new Stopwatch.Contestant(work.on(threads), () -> FmaPeak.flops(threads, 0));
    var reading = Stopwatch.inTurns(List.of(contestant), budgetSeconds).getFirst();
    String name = suite.name().toLowerCase(Locale.ROOT);
    return of(name, work.name(), threads, work.operations(), work.entries(), reading);
  }

  /// From what the stopwatch read.
  static Measured of(
      String suite,
      String name,
      int threads,
      double operations,
      double entries,
      Stopwatch.Reading reading) {
    return new Measured(
        suite,
        name,
        threads,
        reading.seconds(),
        entry(reading.seconds(), entries),
        operations / reading.seconds() * 1e-9,
        reading.yardstick() * 1e-9);
  }

  private static OptionalDouble entry(double seconds, double entries) {
    return entries > 0 ? OptionalDouble.of(1e9 * seconds / entries) : OptionalDouble.empty();
  }

  /// Of the peak, from 0 to about 1.
  @JsonProperty
  public double shareOfPeak() {
    return gigaflops / peakGigaflops;
  }
}
