// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tacit.examples.report.Digits;

/// A judgment: the criterion in words, who set it, and the measured numbers beside their limits. It
/// holds if every number is within its limit; what is not a number never is.
///
/// @param source paper and place, or `Tacit` with the reason
public record Verdict(String criterion, String source, List<Finding> findings) {
  /// A measured number and its limit.
  ///
  /// @param what is measured, in a few words
  /// @param limit in words, as in `at least 2`
  public record Finding(String what, double value, String limit, boolean holds) {}

  public Verdict {
    findings = List.copyOf(findings);
  }

  public static Verdict of(String criterion, String source) {
    return new Verdict(criterion, source, List.of());
  }

  /// Adds a number that is to be `limit` or more.
  public Verdict atLeast(double limit, String what, double value) {
    return and(new Finding(what, value, "at least " + plain(limit), value >= limit));
  }

  /// Adds a number that is to be `limit` or less.
  public Verdict atMost(double limit, String what, double value) {
    return and(new Finding(what, value, "at most " + plain(limit), value <= limit));
  }

  /// Adds a number that is to be larger than `limit`.
  public Verdict above(double limit, String what, double value) {
    return and(new Finding(what, value, "above " + plain(limit), value > limit));
  }

  /// Adds a number that is to be smaller than `limit`.
  public Verdict below(double limit, String what, double value) {
    return and(new Finding(what, value, "below " + plain(limit), value < limit));
  }

  /// Whether all findings hold; a verdict without findings does not.
  @JsonProperty
  public boolean holds() {
    return !findings.isEmpty() && findings.stream().allMatch(Finding::holds);
  }

  private Verdict and(Finding finding) {
    return new Verdict(
        criterion, source, Stream.concat(findings.stream(), Stream.of(finding)).toList());
  }

  private static String plain(double limit) {
    return limit < 0 ? "−" + positive(-limit) : positive(limit);
  }

  private static String positive(double limit) {
    if (limit == Math.rint(limit) && limit < 1e6) return String.format(Locale.ROOT, "%.0f", limit);
    boolean near = limit >= 1e-3 && limit < 1e6;
    int digits = new BigDecimal(Double.toString(limit)).stripTrailingZeros().precision();
    return near ? Double.toString(limit) : Digits.significant(limit, digits);
  }
}
