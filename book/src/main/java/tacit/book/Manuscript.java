// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tacit.book.text.Chapter;

/// What the authors wrote: chapters in the order of `chapters.txt`, and `glossary.adoc`.
public record Manuscript(List<Chapter> chapters, Chapter glossary) {
  private static final String ORDER = "chapters.txt", GLOSSARY = "glossary.adoc";

  public Manuscript {
    chapters = List.copyOf(chapters);
  }

  /// The chapters below a folder.
  ///
  /// @throws BrokenBook if the order and the files of the folder do not fit
  public static Manuscript read(Path folder) {
    var names = read(folder, ORDER).lines().map(String::strip).filter(n -> !n.isEmpty()).toList();
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < names.size(); i++) {
      if (!Files.isRegularFile(folder.resolve(names.get(i)))) {
        problems.add(new Problem(ORDER, i + 1, "there is no chapter '%s'".formatted(names.get(i))));
      }
    }
    for (String file : texts(folder)) {
      if (!names.contains(file) && !file.equals(GLOSSARY)) {
        problems.add(new Problem(ORDER, 0, "does not name the chapter '%s'".formatted(file)));
      }
    }
    if (!problems.isEmpty()) throw new BrokenBook(problems);
    var chapters = names.stream().map(name -> chapter(folder, name)).toList();
    return new Manuscript(chapters, chapter(folder, GLOSSARY));
  }

  private static List<String> texts(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".adoc"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("book: the folder " + folder + " cannot be read", e);
    }
  }

  private static Chapter chapter(Path folder, String name) {
    return Chapter.of(name, read(folder, name));
  }

  private static String read(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("book: " + folder.resolve(name) + " cannot be read", e);
    }
  }
}
