// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.Locale;

/// Times as people say them.
public final class Durations {
  private static final double DAY = 86_400, TWO_DAYS = 2 * DAY;

  private Durations() {}

  /// `0.4 s`, `31 s`, `4 min 10 s`, `2 h 5 min`, `3 days`.
  public static String words(double seconds) {
    if (seconds < 9.95) return String.format(Locale.ROOT, "%.1f s", seconds);
    long whole = Math.round(seconds);
    if (whole < 60) return whole + " s";
    if (whole < 3600) return whole / 60 + " min " + whole % 60 + " s";
    if (whole >= TWO_DAYS) return Math.round(whole / DAY) + " days";
    return whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
