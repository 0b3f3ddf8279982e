// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What each chapter holds, for those who check that nothing is missing: written beside the site.
public record BookIndex(List<ChapterIndex> chapters) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The ids that one chapter names, each once, in their order.
  ///
  /// @param claims stated here
  /// @param figures drawn here
  /// @param results from which a number was taken
  /// @param listings references to code, `tacit.autodiff.Var#grad`
  /// @param terms linked to the glossary
  /// @param formulas how many were set
  public record ChapterIndex(
      String file,
      List<String> claims,
      List<String> figures,
      List<String> results,
      List<String> listings,
      List<String> terms,
      int formulas) {}

  /// Ids of all claims that have their place in the book.
  public List<String> claims() {
    return chapters.stream().map(ChapterIndex::claims).flatMap(List::stream).distinct().toList();
  }

  /// Ids of all figures that the book draws.
  public List<String> figures() {
    return chapters.stream().map(ChapterIndex::figures).flatMap(List::stream).distinct().toList();
  }

  /// The index that the last build wrote, `book/target/book-index.json`.
  public static BookIndex read(Path file) {
    return JSON.readValue(file, BookIndex.class);
  }

  void write(Path file) {
    JSON.writeValue(file, this);
  }
}
