// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Both sides of a claim at one choice of parameters.
///
/// ```java
/// Check.inside(sides).with("n", 1000).with("kernels", "scalar");
/// ```
///
/// @param parameters names and their values, numbers or words, in order
/// @param assumed whether the parameters are inside the claim's assumptions
public record Check(SequencedMap<String, Object> parameters, boolean assumed, Sides sides) {
  public Check {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  /// At parameters that meet the assumptions if `assumed`; parameters are added by [#with].
  public static Check of(boolean assumed, Sides sides) {
    return new Check(new LinkedHashMap<>(), assumed, sides);
  }

  /// Inside the assumptions: the sides must stand as claimed.
  public static Check inside(Sides sides) {
    return of(true, sides);
  }

  /// Outside the assumptions: the sides must not stand as claimed.
  public static Check outside(Sides sides) {
    return of(false, sides);
  }

  public Check with(String name, double value) {
    return withObject(name, value);
  }

  public Check with(String name, long value) {
    return withObject(name, value);
  }

  public Check with(String name, String value) {
    return withObject(name, value);
  }

  private Check withObject(String name, Object value) {
    SequencedMap<String, Object> more = new LinkedHashMap<>(parameters);
    if (more.put(name, value) != null) {
      throw new IllegalArgumentException(
          "check: there are two values of " + name + "; name each parameter once");
    }
    return new Check(more, assumed, sides);
  }

  public Verdict verdict() {
    if (!sides.finite()) return Verdict.NOT_FINITE;
    if (assumed) return sides.holds() ? Verdict.HOLDS : Verdict.FAILS;
    return sides.holds() ? Verdict.HOLDS_OUTSIDE : Verdict.FAILS_OUTSIDE;
  }
}
