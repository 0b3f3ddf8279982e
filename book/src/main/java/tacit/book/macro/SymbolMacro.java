// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.List;
import tacit.book.code.SourceTree;
import tacit.book.text.Call;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;

/// `symbol:σ_w[sigmaW, standard deviation of the weights]`: a letter, set as a formula and kept for
/// the index of symbols.
///
/// @param collected gets each symbol
public record SymbolMacro(Katex katex, SourceTree sources, List<Symbol> collected)
    implements Macro {
  @Override
  public Fragment expand(Call call) {
    int comma = call.body().indexOf(',');
    if (comma < 0) {
      throw new IllegalArgumentException(
          "symbol: '%s' needs its Java name and its meaning: symbol:%s[name, meaning]"
              .formatted(call.target(), call.target()));
    }
    String name = call.body().substring(0, comma).strip();
    if (!sources.declares(name)) {
      throw new IllegalArgumentException(
          "symbol: the sources declare no '%s'; the nearest name is '%s'"
              .formatted(name, sources.nearestDeclared(name)));
    }
    String meaning = call.body().substring(comma + 1).strip();
    String html = katex.html(Letters.tex(call.target()), false);
    String anchor = "symbol-%d".formatted(collected.size());
    collected.add(new Symbol(call.target(), html, name, meaning, call.chapter().file(), anchor));
    String shown =
        "<span class=\"symbol\" id=\"%s\" title=\"%s: %s\">%s</span>"
            .formatted(anchor, Html.escape(name), Html.escape(meaning), html);
    return Fragment.of(shown, call.target());
  }
}
