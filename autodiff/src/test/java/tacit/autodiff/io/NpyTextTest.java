// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

class NpyTextTest {
  private static final String TEXT = "[[0,1],[2,3]] \u03a6";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"text", "a", "[0,1]", "\ud835\udcaf beyond 16 bits"})
  void a_text_comes_back(String text) {
    Path file = folder.resolve("text.npz");
    NpzWriter.of().with("tree", NpyArray.of(text)).with("x", Tensor.vector(1)).write(file);
    assertThat(Npz.open(file).get("tree").text()).isEqualTo(text);
    assertThat(Npz.open(file).get("tree").shape()).isEqualTo(Shape.scalar());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "bytes"})
  void numpy_wrote_this_text(String name) {
    NpyArray array = Npy.read(Fixtures.path(name + ".npy"));
    assertThat(array.text()).isEqualTo(TEXT);
    assertThat(array.type().isText()).isTrue();
  }

  @Test
  void bytes_of_a_vector_are_a_text_in_utf_8() throws IOException {
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
    String shape = "(" + utf8.length + ",)";
    Path file = Fixtures.write(folder, "bytes.npy", dictionary("|u1", shape), utf8);
    assertThat(Npy.read(file).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "bytes", "words"})
  void we_write_the_bytes_that_numpy_writes(String name) {
    Path file = folder.resolve(name);
    Npy.write(file, Npy.read(Fixtures.path(name + ".npy")));
    assertThat(file).hasSameBinaryContentAs(Fixtures.path(name + ".npy"));
  }

  @Test
  void one_text_is_written_as_numpy_writes_it() {
    Path file = folder.resolve("text.npy");
    Npy.write(file, NpyArray.of(TEXT));
    assertThat(file).hasSameBinaryContentAs(Fixtures.path("text.npy"));
  }

  @Test
  void zeros_at_the_end_are_no_part_of_a_text() throws IOException {
    Path file =
        Fixtures.write(folder, "s.npy", dictionary("|S4", "(1,)"), new byte[] {'a', 'b', 0, 0});
    assertThat(Npy.read(file).text()).isEqualTo("ab");
  }

  @Test
  void texts_are_no_numbers() {
    Path file = Fixtures.path("words.npy");
    String problem =
        "descr: '<U2' where numbers belong; convert with .astype to one of <f4 <f8 <i4 <i8 |u1 |b1";
    Fixtures.refused(file, problem, () -> Npy.read(file).tensor());
    Fixtures.refused(file, problem, () -> Npy.read(file).indices());
  }

  @Test
  void numbers_are_no_text() {
    Path reals = Fixtures.path("f8.npy"), integers = Fixtures.path("i8.npy");
    Fixtures.refused(
        reals,
        "descr: '<f8' where a text belongs; save it as numpy.array('\u2026')",
        () -> Npy.read(reals).text());
    Fixtures.refused(
        integers,
        "descr: '<i8' where a text belongs; save it as numpy.array('\u2026')",
        () -> Npy.read(integers).text());
  }

  @Test
  void several_texts_are_not_one() {
    Path file = Fixtures.path("words.npy");
    Fixtures.refused(file, "shape: (2) where one text belongs", () -> Npy.read(file).text());
  }

  @Test
  void bytes_that_are_no_characters_are_refused() throws IOException {
    Path narrow =
        Fixtures.write(folder, "s.npy", dictionary("|S1", "()"), new byte[] {(byte) 0xff});
    Fixtures.refused(narrow, "data: no text in UTF-8", () -> Npy.read(narrow).text());
    byte[] none = {0, 0, 0, 0x7f};
    Path wide = Fixtures.write(folder, "u.npy", dictionary("<U1", "()"), none);
    Fixtures.refused(wide, "data: no text in UTF-32LE", () -> Npy.read(wide).text());
  }

  private static byte[] dictionary(String descr, String shape) {
    return Fixtures.header(
        "{'descr': '%s', 'fortran_order': False, 'shape': %s}".formatted(descr, shape));
  }
}
