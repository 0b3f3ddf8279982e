// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import tacit.book.code.Listing;
import tacit.book.code.SourceTree;
import tacit.book.macro.Claims.Statement;
import tacit.book.text.Call;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;

/// `claim::higham2002-dot-product[]`: what a theorem states, and where to see it hold: its class,
/// its test, its command, its figure.
public record ClaimMacro(Claims claims, SourceTree sources, SourceLinks links, Results results)
    implements Macro {
  @Override
  public Fragment expand(Call call) {
    var claim = claims.get(call.target());
    String test = claim.type() + "Test";
    var listing =
        sources
            .find(claim.type())
            .orElseThrow(() -> missing(claim, claim.type(), "a class in the sources"));
    var tested = sources.find(test).orElseThrow(() -> missing(claim, test, "a test of its class"));
    String html = html(claim, link(listing), link(tested));
    return new Fragment(html, claim.id(), claim.statement() + " " + claim.source());
  }

  private String html(Statement claim, String type, String test) {
    return """
    <div class="claim">
    <p class="statement">%s</p>
    <p class="assumption"><span class="tag">Holds if</span> %s</p>%s
    <p class="origin"><span class="status %s">%s</span> %s</p>
    <dl class="see"><div><dt>Class</dt><dd>%s</dd></div><div><dt>Test</dt><dd>%s</dd></div>%s\
    <div><dt>Command</dt><dd><code>./tacit theorem check %s</code></dd></div></dl>
    </div>\
    """
        .formatted(
            Html.inline(claim.statement()),
            Html.inline(claim.assumption()),
            loose(claim),
            claim.status(),
            claim.status(),
            Html.escape(claim.source()),
            type,
            test,
            figure(claim),
            claim.id());
  }

  private static String loose(Statement claim) {
    if (claim.loose().isEmpty()) return "";
    return "\n<p class=\"assumption\"><span class=\"tag\">How tight</span> %s</p>"
        .formatted(Html.inline(claim.loose()));
  }

  private String link(Listing listing) {
    return "<a href=\"%s\"><code>%s</code></a>"
        .formatted(Html.escape(links.to(listing)), Html.escape(listing.name()));
  }

  private String figure(Statement claim) {
    if (claim.figure().isEmpty()) return "";
    results.read(claim.figure());
    return "<div><dt>Figure</dt><dd><a href=\"#%s\">%s</a></dd></div>"
        .formatted(FigureMacro.anchor(claim.figure()), Html.escape(claim.figure()));
  }

  private static IllegalArgumentException missing(Statement claim, String type, String what) {
    return new IllegalArgumentException("claim: %s needs %s, %s".formatted(claim.id(), what, type));
  }
}
