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

/// `include::java:tacit.autodiff.Var#grad[doc=no, body=no]` or `include::cl:matmul#step[doc=no]`: a
/// listing cut from the sources, Java or a kernel's OpenCL C.
public record ListingMacro(SourceTree sources, SourceLinks links) implements Macro {
  private static final String JAVA = "java:";
  private static final String KERNEL = "cl:";

  @Override
  public Fragment expand(Call call) {
    var listing = listing(call.target(), detail(call));
    return Fragment.of(html(listing), listing.text());
  }

  private Listing listing(String target, Detail detail) {
    if (target.startsWith(JAVA)) {
      return sources.cut(Reference.parse(target.substring(JAVA.length())), detail);
    }
    if (target.startsWith(KERNEL) && detail.body()) {
      return sources.kernels().cut(target.substring(KERNEL.length()), detail);
    }
    throw new IllegalArgumentException(
        "include: '%s' is no code; write include::java:Type#member[], or include::cl:file#function[] with a body"
            .formatted(target));
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
    <pre role="region" aria-label="%s" tabindex="0"><code class="%s">%s</code></pre>
    </figure>\
    """
        .formatted(
            Html.escape(links.to(listing)),
            Html.escape(listing.fileName()),
            listing.firstLine(),
            Html.escape(listing.name()),
            listing.language().word(),
            Highlight.html(listing.language(), listing.text()));
  }
}
