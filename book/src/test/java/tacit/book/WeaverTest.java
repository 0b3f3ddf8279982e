// SPDX-License-Identifier: Apache-2.0
package tacit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.book.macro.Claims;
import tacit.book.macro.Results;
import tacit.book.text.Chapter;

class WeaverTest {
  private static final Chapter GLOSSARY =
      Chapter.of("glossary.adoc", "= Glossary\n:description: Words.\n\nseed:: A number.\n");

  @TempDir Path folder;

  private Material material(Chapter... chapters) {
    return new Material(
        new Manuscript(List.of(chapters), GLOSSARY),
        Project.SOURCES,
        new Results(folder),
        Claims.of(List.of()),
        "");
  }

  @Test
  void all_problems_of_all_chapters_are_told_at_once_with_their_lines() {
    var first =
        Chapter.of(
            "first.adoc",
            """
            = First
            :description: One sentence.

            See <<nowhere>>, <<second.adoc#nowhere,this>> and <<third.adoc#,that>>.
            And xref:second.adoc#twice[] is fine, as is <<lonely>>.

            include::java:tacit.autodiff.Derivatives#gradd[]

            Wrong: math:[\\foo].

            [#twice]
            == A heading

            [#twice]
            == Another

            ----
            never closed
            """);
    var second =
        Chapter.of(
            "second.adoc",
            """
            = Second

            [#lonely]
            == Lonely
            [#twice]
            == Twice
            """);
    var broken =
        catchThrowableOfType(BrokenBook.class, () -> Weaver.weave(material(first, second)));
    assertThat(broken.problems().stream().map(Problem::toString))
        .containsExactly(
            "first.adoc:4: link: the book has no place with the id 'nowhere'",
            "first.adoc:4: link: second.adoc has no place with the id 'nowhere'",
            "first.adoc:4: link: the book has no chapter 'third.adoc'",
            "first.adoc:7: include: tacit.autodiff.Derivatives has no member 'gradd'; the nearest name is"
                + " 'grad'",
            "first.adoc:9: math: Undefined control sequence: \\foo at position 1 in \\foo",
            "first.adoc:11: id: two places of this chapter have the id 'twice'",
            "first.adoc:15: asciidoc: id assigned to section already in use: twice",
            "first.adoc:17: asciidoc: unterminated listing block",
            "second.adoc:1: chapter: begins with '= Title' and, on the next line, ':description: one"
                + " sentence'");
  }

  @Test
  void an_image_file_is_no_part_of_the_book() {
    var chapter =
        Chapter.of("one.adoc", "= One\n:description: One.\n\nText.\n\nimage::picture.png[]\n");
    assertThatThrownBy(() -> Weaver.weave(material(chapter)))
        .hasMessage(
            "one.adoc:6: image: no such macro; there are include, figure, picture and claim");
  }

  @Test
  void the_order_names_every_chapter_and_every_chapter_is_there() throws IOException {
    Files.writeString(folder.resolve("chapters.txt"), "one.adoc\nthree.adoc\n");
    for (String name : List.of("one.adoc", "two.adoc", "glossary.adoc")) {
      Files.writeString(folder.resolve(name), "= Title\n");
    }
    assertThatThrownBy(() -> Manuscript.read(folder))
        .isInstanceOf(BrokenBook.class)
        .hasMessage(
            """
            chapters.txt:2: there is no chapter 'three.adoc'
            chapters.txt: does not name the chapter 'two.adoc'\
            """);
  }
}
