// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import tacit.book.text.Call;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;

/// `term:gradient[]` or `term:gradient[gradients]`: a link to the glossary.
public record TermMacro(Glossary glossary) implements Macro {
  @Override
  public Fragment expand(Call call) {
    String anchor = glossary.anchor(call.target());
    String words = call.body().isEmpty() ? call.target() : call.body();
    String html =
        "<a class=\"term\" href=\"%s#%s\">%s</a>"
            .formatted(Glossary.PAGE, anchor, Html.escape(words));
    return Fragment.of(html, words);
  }
}
