// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML that waits for its place. A chapter carries a mark for each: letters of Unicode's private
/// use area, which AsciidoctorJ passes on like any others and leaves out of the ids of headings.
public final class Fragments {
  private static final char OPEN = '\uE000', CLOSE = '\uE001', ZERO = '\uE010';
  private static final Pattern MARK = Pattern.compile("\uE000([\uE010-\uE019]+)\\s*\uE001");

  private final List<Fragment> waiting = new ArrayList<>();

  /// The mark of one more fragment.
  ///
  /// @param lines line ends that the mark holds, as the macro did
  public String mark(Fragment fragment, int lines) {
    String number = String.valueOf(waiting.size());
    waiting.add(fragment);
    var mark = new StringBuilder().append(OPEN);
    number.chars().forEach(digit -> mark.append((char) (ZERO + digit - '0')));
    return mark.append("\n".repeat(lines)).append(CLOSE).toString();
  }

  public boolean isMark(String text) {
    return MARK.matcher(text.strip()).matches();
  }

  /// The fragment of a text that is one mark.
  public Fragment at(String text) {
    var match = MARK.matcher(text.strip());
    if (!match.matches()) throw new IllegalArgumentException("no mark: " + text);
    return fragment(match.toMatchResult());
  }

  /// The HTML in place of every mark; a fragment may hold marks itself.
  public String html(String text) {
    return replace(text, fragment -> html(fragment.html()));
  }

  public String words(String text) {
    return replace(text, Fragment::words);
  }

  private String replace(String text, Function<Fragment, String> by) {
    return MARK.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(by.apply(fragment(match))));
  }

  private Fragment fragment(MatchResult mark) {
    int number = 0;
    for (char digit : mark.group(1).toCharArray()) number = 10 * number + digit - ZERO;
    return waiting.get(number);
  }
}
