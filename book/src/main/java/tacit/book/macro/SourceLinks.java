// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.Set;
import java.util.TreeSet;
import tacit.book.code.Listing;

/// Where a link to a source leads: to a page of the site that shows the file, or to a repository on
/// the web if the build was told of one.
public final class SourceLinks {
  private final String base;
  private final Set<String> units = new TreeSet<>();

  /// Links below one address.
  ///
  /// @param base address of the project's root, ending in `/`; empty for the site's own pages
  public SourceLinks(String base) {
    this.base = base;
  }

  public String to(Listing listing) {
    if (!base.isEmpty()) return base + listing.file() + "#L" + listing.firstLine();
    units.add(listing.unit());
    return page(listing.unit()) + "#L" + listing.firstLine();
  }

  /// The page of a file, by the name of its type.
  public static String page(String unit) {
    return "source/" + unit + ".html";
  }

  /// The files that were linked to, by the names of their types.
  public Set<String> units() {
    return units;
  }
}
