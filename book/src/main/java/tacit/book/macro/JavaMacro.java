// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.Map;
import tacit.book.code.Detail;
import tacit.book.code.Highlight;
import tacit.book.code.Listing;
import tacit.book.code.Reference;
import tacit.book.code.SourceTree;
import tacit.book.text.Call;
import tacit.book.text.Fragment;
import tacit.book.text.Macro;

/// `include::java:tacit.autodiff.Var#grad[doc=no, body=no]`: a listing cut from the sources.
public record JavaMacro(SourceTree sources, SourceLinks links) implements Macro {
  private static final String PREFIX = "java:";

  @Override
  public Fragment expand(Call call) {
    if (!call.target().startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "include: '%s' is no code; write include::java:Type#member[]".formatted(call.target()));
    }
    var reference = Reference.parse(call.target().substring(PREFIX.length()));
    var listing = sources.cut(reference, detail(call));
    return Fragment.of(html(listing), listing.text());
  }

  private static Detail detail(Call call) {
    var options = call.arguments().named();
    for (var option : options.entrySet()) {
      if (!Map.of("doc", "no", "body", "no").entrySet().contains(option)) {
        throw new IllegalArgumentException(
            "include: no option '%s'; there are doc=no and body=no".formatted(option));
      }
    }
    return new Detail(!options.containsKey("doc"), !options.containsKey("body"));
  }

  private String html(Listing listing) {
    return """
    <figure class="listing">
    <figcaption><a href="%s">%s<span class="line">, line %d</span></a></figcaption>
    <pre role="region" aria-label="%s" tabindex="0"><code class="java">%s</code></pre>
    </figure>\
    """
        .formatted(
            Html.escape(links.to(listing)),
            Html.escape(listing.fileName()),
            listing.firstLine(),
            Html.escape(listing.name()),
            Highlight.html(listing.text()));
  }
}
