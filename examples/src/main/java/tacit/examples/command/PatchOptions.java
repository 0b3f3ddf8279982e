// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPairs;

/// Mixin of the commands that look at two patches of an image.
final class PatchOptions {
  private static final Pattern SIZE = Pattern.compile("\\d{1,6}");
  private static final Pattern PLACE =
      Pattern.compile("(\\d{1,6})x(\\d{1,6})\\+(\\d{1,6})\\+(\\d{1,6})");

  @Option(
      names = "--patches",
      paramLabel = "WHERE",
      description =
          "P for two squares of P x P pixels drawn anew for each batch, or two fixed patches as"
              + " HEIGHTxWIDTH+TOP+LEFT, for example 7x7+0+50,7x7+0+70; which of the two is probed"
              + " is drawn (default: 2).")
  private @Nullable String where;

  @Option(
      names = "--patch-gap",
      paramLabel = "G",
      description = "For drawn squares: at least so many pixels between them (default: 0).")
  private @Nullable Integer gap;

  @Option(names = "--adjacent", description = "For drawn squares: just that far apart.")
  private boolean adjacent;

  /// The first option of these that was given; empty if none was.
  String given() {
    if (where != null) return "--patches";
    if (gap != null) return "--patch-gap";
    return adjacent ? "--adjacent" : "";
  }

  PatchPairs pairs() {
    String text = where == null ? "2" : where;
    if (SIZE.matcher(text).matches()) {
      return new PatchPairs.RandomSquares(Integer.parseInt(text), gap == null ? 0 : gap, adjacent);
    }
    if (gap != null || adjacent) {
      throw new UserError(
          (gap != null ? "--patch-gap" : "--adjacent")
              + " goes with drawn squares, --patches P, not with "
              + text);
    }
    String[] both = text.split(",", -1);
    if (both.length != 2) throw unreadable(text);
    return new PatchPairs.TwoPatches(patch(text, both[0]), patch(text, both[1]));
  }

  private static Patch patch(String all, String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) throw unreadable(all);
    return new Patch(number(place, 3), number(place, 4), number(place, 1), number(place, 2));
  }

  private static int number(Matcher place, int group) {
    return Integer.parseInt(place.group(group));
  }

  private static UserError unreadable(String text) {
    return new UserError(
        "--patches: '%s': expected a size, as 2, or two places, as 7x7+0+50,7x7+0+70"
            .formatted(text));
  }
}
