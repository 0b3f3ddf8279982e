// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

class NpzRefusalTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void a_file() {
    file = folder.resolve("bad.npz");
  }

  /// An archive with these entries, deflated.
  private void zip(String[] names, byte[]... contents) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < names.length; i++) {
        zip.putNextEntry(new ZipEntry(names[i]));
        zip.write(contents[i]);
      }
    }
  }

  /// Changes the file's bytes, seen as Latin-1 text so that they can be searched.
  private void edit(UnaryOperator<String> change) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, change.apply(text), StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_name_that_is_not_there_is_answered_with_those_that_are() {
    NpzWriter.of().with("logits", Tensor.scalar(1)).with("labels", Tensor.scalar(2)).write(file);
    refused("label: not in the file; it has logits, labels", "label");
    NpzWriter.of().write(file);
    refused("label: not in the file; it is empty", "label");
    NpzWriter many = NpzWriter.of();
    for (int i = 0; i < 22; i++) many = many.with("x" + i, Tensor.scalar(i));
    many.write(file);
    refused(
        "y: not in the file; it has x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14,"
            + " x15, x16, x17, x18, x19 and 2 more",
        "y");
  }

  @Test
  void what_is_no_archive_is_refused() throws IOException {
    Files.writeString(file, "no archive at all");
    Fixtures.refused(file, "cannot be read: zip END header not found", () -> Npz.open(file));
    Path absent = folder.resolve("absent.npz");
    Fixtures.refused(absent, "cannot be read: there is no " + absent, () -> Npz.open(absent));
  }

  @Test
  void an_archive_cut_anywhere_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.path("deflated.npz"));
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatExceptionOfType(BadFile.class).isThrownBy(() -> Npz.open(file));
    }
  }

  @Test
  void names_that_occur_twice_are_refused() throws IOException {
    NpzWriter.of().with("a", Tensor.scalar(1)).with("b", Tensor.scalar(2)).write(file);
    edit(text -> text.replace("b.npy", "a.npy"));
    Fixtures.refused(file, "a: a name that occurs twice", () -> Npz.open(file));
    var one = NpzWriter.of().with("a", Tensor.scalar(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.with("a", Tensor.scalar(2)))
        .withMessage("npz: there is an array 'a' already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "a/../../x", "a//x", "./x", "a\\x", "C:x", ""})
  void names_that_step_out_of_the_folder_are_refused(String name) throws IOException {
    zip(new String[] {name + ".npy"}, new byte[0]);
    Fixtures.refused(file, name + ": a name that steps out of the archive", () -> Npz.open(file));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NpzWriter.of().with(name, Tensor.scalar(1)))
        .withMessage(
            "npz: '" + name + "' is no name of an array; use letters, digits, _ and single /");
  }

  @Test
  void an_array_that_is_no_array_is_named() throws IOException {
    zip(new String[] {"x.npy"}, "no array".getBytes(StandardCharsets.US_ASCII));
    refused(
        "x: magic: 6e 6f 20 61 72 72 begins no NPY file, which starts with 93 4e 55 4d 50 59", "x");
  }

  @Test
  void a_shape_beyond_the_bytes_of_the_entry_is_refused() throws IOException {
    byte[] header =
        Fixtures.header("{'descr': '<f8', 'fortran_order': False, 'shape': (2147483647,)}");
    zip(new String[] {"x.npy"}, header);
    refused(
        "x: data: shape (2147483647) of <f8 needs 17179869176 bytes but 0 are there; it is cut off or its header is wrong",
        "x");
  }

  @Test
  void damage_is_found_by_the_checksum() throws IOException {
    NpzWriter.of().with("x", Tensor.vector(1, 2)).write(file);
    edit(text -> text.replace("\u00f0?", "\u00f1?"));
    refused("x: data: damaged: the checksum is another", "x");
  }

  @Test
  void damage_of_deflated_bytes_is_found() throws IOException {
    NpzWriter.of().with("x", Tensor.zeros(DType.FLOAT64, Shape.of(1000))).deflated().write(file);
    // A local header has 30 bytes and the name; the first byte after them starts a deflated block.
    edit(text -> text.substring(0, 35) + "\u00ff" + text.substring(36));
    refused("x: data: damaged: invalid block type", "x");
  }

  @Test
  void an_entry_that_goes_on_is_refused() throws IOException {
    NpzWriter.of().with("x", Tensor.vector(1, 2)).deflated().write(file);
    // The directory's record: PK 1 2, 12 bytes, checksum, packed size, size; 144 is 128 + 2 × 8.
    edit(text -> {
      int size = text.indexOf("PK\u0001\u0002") + 24;
      assertThat(text.charAt(size)).isEqualTo((char) 144);
      return text.substring(0, size) + (char) 136 + text.substring(size + 1);
    });
    refused(
        "x: data: shape (2) of <f8 needs 16 bytes but 8 are there; it is cut off or its header is wrong",
        "x");
  }

  private void refused(String problem, String name) {
    Fixtures.refused(file, problem, () -> Npz.open(file).get(name));
  }
}
