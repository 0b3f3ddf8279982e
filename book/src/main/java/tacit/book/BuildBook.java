// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Builds the book from the command line: `BuildBook PROJECT TARGET [SOURCE-BASE]`. Writes
/// `TARGET/site` and `TARGET/book-index.json`; or exits with 3 and writes
/// `TARGET/book-problems.txt`, a line for each problem, which fails the build.
final class BuildBook {
  private BuildBook() {}

  public static void main(String... args) throws IOException {
    var project = Path.of(args[0]).toAbsolutePath().normalize();
    var target = Path.of(args[1]).toAbsolutePath().normalize();
    var problems = target.resolve("book-problems.txt");
    Files.deleteIfExists(problems);
    try {
      build(project, target, args.length > 2 ? args[2] : "");
    } catch (BrokenBook e) {
      Files.createDirectories(target);
      Files.writeString(problems, e.getMessage());
      System.exit(3);
    }
  }

  private static void build(Path project, Path target, String base) throws IOException {
    var material = Material.of(project, base);
    var woven = Weaver.weave(material);
    var folder = target.resolve("site");
    delete(folder);
    woven.site().write(folder, material.sources(), woven.links());
    woven.index().write(target.resolve("book-index.json"));
    IO.println("Book: " + folder.resolve("index.html"));
  }

  /// Pages of chapters that are no more.
  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
