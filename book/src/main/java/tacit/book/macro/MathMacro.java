// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import tacit.book.text.Call;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;

/// `math:[x^2]` in a line, or a formula on lines of its own.
public record MathMacro(Katex katex, boolean display) implements Macro {
  @Override
  public Fragment expand(Call call) {
    String html = katex.html(call.body(), display);
    if (!display) return Fragment.of(html, words(call.body()));
    String region = "<div class=\"formula\" role=\"region\" aria-label=\"Formula\" tabindex=\"0\">";
    return Fragment.of(region + html + "</div>", "");
  }

  /// `\bar y` as a search shows it, `bar y`.
  private static String words(String tex) {
    return tex.replaceAll("[\\\\{}]", "").replaceAll("\\s+", " ").strip();
  }
}
