// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void an_old_file() throws IOException {
    file = Files.writeString(folder.resolve("result.txt"), "old");
  }

  @Test
  void the_new_contents_take_the_place_of_the_old() {
    AtomicFile.write(file, out -> out.write('x'));
    assertThat(file).hasContent("x");
    alone();
  }

  @Test
  void the_old_file_stays_while_the_new_one_is_written() {
    AtomicFile.write(
        file,
        out -> {
          out.write('x');
          out.flush();
          assertThat(file).hasContent("old");
        });
    assertThat(file).hasContent("x");
  }

  @Test
  void a_failure_leaves_the_old_file_and_nothing_else() {
    Fixtures.refused(
        file,
        "cannot be written: no room",
        () ->
            AtomicFile.write(
                file,
                out -> {
                  out.write('x');
                  throw new IOException("no room");
                }));
    assertThatIllegalStateException()
        .isThrownBy(() ->
            AtomicFile.write(
                file,
                _ -> {
                  throw new IllegalStateException("a mistake");
                }));
    assertThat(file).hasContent("old");
    alone();
  }

  @Test
  void a_link_is_followed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    AtomicFile.write(link, out -> out.write('x'));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("x");
  }

  @Test
  void folders_are_neither_written_over_nor_made() {
    Fixtures.refused(
        folder,
        "cannot be written: it is a folder",
        () -> AtomicFile.write(folder, out -> out.write('x')));
    Path absent = folder.resolve("absent");
    Path inside = absent.resolve("result.txt");
    Fixtures.refused(
        inside,
        "cannot be written: there is no folder " + absent,
        () -> AtomicFile.write(inside, out -> out.write('x')));
  }

  private void alone() {
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
  }
}
