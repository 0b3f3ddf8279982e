// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the formatter and the compiler do not see.
class SourcesTest {
  private static final int LONGEST = 200;

  @Test
  void every_source_names_its_license_in_its_first_line() throws IOException {
    assertThat(sources("src"))
        .filteredOn(file -> !firstLine(file).equals("// SPDX-License-Identifier: Apache-2.0"))
        .isEmpty();
  }

  @Test
  void no_source_is_longer_than_one_idea() throws IOException {
    assertThat(sources("src/main")).filteredOn(file -> length(file) > LONGEST).isEmpty();
  }

  /// Lines without the imports and the blank ones, which are no part of the idea.
  private static long length(Path file) {
    return lines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("import "))
        .count();
  }

  private static List<Path> sources(String below) throws IOException {
    try (var modules = Files.list(ScratchTree.PROJECT)) {
      var folders = modules.map(m -> m.resolve(below)).filter(Files::isDirectory).toList();
      return folders.stream().flatMap(SourcesTest::javaFiles).toList();
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(Path file) {
    return lines(file).getFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
