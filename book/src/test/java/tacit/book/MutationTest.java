// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.book.code.SourceTree;
import tacit.book.macro.Claims;
import tacit.book.macro.Results;
import tacit.book.text.Chapter;

/// The real book, on copies in which something has gone stale.
class MutationTest {
  private static final Material REAL = Material.of(Project.ROOT, "");

  @TempDir Path root;

  @Test
  void a_renamed_method_a_deleted_result_a_wrong_formula_and_a_lost_claim_break_the_build()
      throws IOException {
    copySources("Reverse.java", "sweep(", "sweeps(");
    var manuscript = spoiled(REAL.manuscript(), "how-to-read.adoc", "math:[", "math:[\\wrong ");
    manuscript = spoiled(manuscript, "training.adoc", "term:", "term:un");
    var material = new Material(manuscript, SourceTree.of(root), resultsLessOne(), lessOne(), "");
    var expected =
        List.of(
            "how-to-read\\.adoc:\\d+: math: Undefined control sequence: \\\\wrong at position 1 in .*",
            "autodiff\\.adoc:\\d+: include: tacit\\.autodiff\\.Reverse has no member 'sweep'; the"
                + " nearest name is 'sweeps'",
            "(kernels|opencl)\\.adoc:\\d+: result: there is no engine/matmul-steps\\.json in book/results; .*",
            "kernels\\.adoc:\\d+: claim: there is no claim 'higham2002-dot-product'; .*",
            "training\\.adoc:\\d+: term: the glossary has no entry 'un.*");
    var problems = problems(material);
    for (String each : expected) assertThat(problems).anyMatch(line -> line.matches(each));
    assertThat(problems)
        .allMatch(line -> expected.stream().anyMatch(line::matches) || line.contains(": link: "));
  }

  private static Claims lessOne() {
    return Claims.of(
        REAL.claims().byId().values().stream()
            .filter(claim -> !claim.id().equals("higham2002-dot-product"))
            .toList());
  }

  /// The committed results but the one that the chapters on kernels show.
  private Results resultsLessOne() throws IOException {
    Path from = REAL.results().folder(), folder = root.resolve("results");
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        var to = folder.resolve(from.relativize(file).toString());
        if (to.endsWith("engine/matmul-steps.json")) continue;
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return new Results(folder);
  }

  private static List<String> problems(Material material) {
    var broken = catchThrowableOfType(BrokenBook.class, () -> Weaver.weave(material));
    return broken.problems().stream().map(Problem::toString).toList();
  }

  /// The chapters, with the first of some words of one replaced.
  private static Manuscript spoiled(Manuscript from, String file, String words, String by) {
    var chapters = new ArrayList<Chapter>();
    for (Chapter chapter : from.chapters()) {
      String text = String.join("\n", chapter.lines());
      int at = text.indexOf(words);
      boolean spoil = chapter.file().equals(file);
      if (spoil) text = text.substring(0, at) + by + text.substring(at + words.length());
      chapters.add(Chapter.of(chapter.file(), text));
    }
    return new Manuscript(chapters, from.glossary());
  }

  private void copySources(String file, String words, String by) throws IOException {
    try (var files = Files.walk(Project.ROOT)) {
      for (Path from : files.filter(MutationTest::isCode).toList()) {
        var to = root.resolve(Project.ROOT.relativize(from).toString());
        Files.createDirectories(to.getParent());
        String text = Files.readString(from);
        boolean spoil = from.endsWith("autodiff/" + file);
        Files.writeString(to, spoil ? text.replace(words, by) : text);
      }
    }
  }

  private static boolean isCode(Path file) {
    String name = file.toString();
    return name.endsWith(".java") || name.endsWith(".cl");
  }
}
