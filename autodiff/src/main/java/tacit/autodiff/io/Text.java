// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

/// A cursor over the text of a header: the words that Python literals and JSON share. What it does
/// not expect it refuses, with the place.
final class Text {
  private static final int MOST_DIGITS = 18;

  private final String source;
  private final String text;
  private int at;

  /// The text of the header of `source`.
  Text(String source, String text) {
    this.source = source;
    this.text = text;
  }

  BadFile bad(String problem) {
    return BadFile.of(source, "header", problem + " at character " + at);
  }

  /// Takes the word if it comes next, after white space.
  boolean accept(String word) {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    if (!text.startsWith(word, at)) return false;
    at += word.length();
    return true;
  }

  void expect(String word) {
    if (!accept(word)) throw bad("no " + word);
  }

  void end() {
    accept("");
    if (at < text.length()) throw bad("something after the end");
  }

  /// One character, white space included.
  char next() {
    if (at == text.length()) throw bad("no end of the text in quotes");
    return text.charAt(at++);
  }

  /// A whole number in decimal digits.
  long integer() {
    boolean negative = accept("-");
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
    int digits = at - from;
    if (digits == 0 || (digits > 1 && text.charAt(from) == '0')) throw bad("no whole number");
    if (digits > MOST_DIGITS) throw bad("a number of " + digits + " digits");
    long value = Long.parseLong(text, from, at, 10);
    return negative ? -value : value;
  }
}
