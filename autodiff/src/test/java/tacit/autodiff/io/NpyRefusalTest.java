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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Shape;

class NpyRefusalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "big-endian ~ descr: '>f4' is big-endian; save it with .astype('<f4')",
        "objects ~ descr: '|O' is pickled Python objects; save plain numbers, with allow_pickle=False",
        "structure ~ descr: a structure of fields is not supported; save each as its own array",
        "half ~ descr: '<f2' is not supported; convert with .astype to one of <f4 <f8 <i4 <i8 |u1 |b1",
      })
  void types_that_are_not_read_are_named(String name, String problem) {
    fixtureRefused(name + ".npy", problem);
  }

  @Test
  void files_of_other_kinds_are_recognized() throws IOException {
    fixtureRefused(
        "pickle.npy",
        "magic: 80 04 95 0b 00 00 begins a Python pickle; save plain numbers, with allow_pickle=False");
    fixtureRefused("stored.npz", "magic: 50 4b 03 04 2d 00 begins a zip archive; read it as NPZ");
    refused(
        "magic: 6c 61 62 65 6c 2c begins no NPY file, which starts with 93 4e 55 4d 50 59",
        "label,x,y\n".getBytes(StandardCharsets.US_ASCII));
    refused("magic: the file ends after 0 of 8 bytes", new byte[0]);
    refused("version: 4.0 is none of 1.0, 2.0 and 3.0", Fixtures.header(4, 0, ""));
  }

  @Test
  void a_file_cut_anywhere_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.path("f8.npy"));
    for (int length = 0; length < whole.length; length++) {
      Path file = Fixtures.write(folder, "cut.npy", Arrays.copyOf(whole, length));
      assertThatExceptionOfType(BadFile.class).isThrownBy(() -> Npy.read(file));
    }
    refused(
        "header: 118 bytes are claimed but 40 are left; it is cut off", Arrays.copyOf(whole, 50));
    refused(
        "data: shape (2, 3, 4) of <f8 needs 192 bytes but 191 are there; it is cut off or its header is wrong",
        Arrays.copyOf(whole, whole.length - 1));
    refused(
        "data: shape (2, 3, 4) of <f8 needs 192 bytes but 193 are there; something was appended or its header is wrong",
        Arrays.copyOf(whole, whole.length + 1));
  }

  @Test
  void claims_of_gigabytes_are_refused_before_they_are_allocated() throws IOException {
    refused(
        "header: 4294967295 bytes are claimed but 2 are left; it is cut off",
        Fixtures.header(2, 0xffffffffL, "{}"));
    refused(
        "header: 65536 bytes are claimed but 65535 are the most that are read",
        Fixtures.header(2, 65536, " ".repeat(65536)));
    refused(
        "shape: [1099511627776] is more than 2^31 - 1 numbers; save it in smaller parts",
        dictionary("<f8", "(1099511627776,)"));
    refused(
        "shape: [4294967296, 4294967296] is more than 2^31 - 1 numbers; save it in smaller parts",
        dictionary("<f4", "(4294967296, 4294967296)"));
    refused(
        "shape: [0, 4294967296] is more than 2^31 - 1 numbers; save it in smaller parts",
        dictionary("<f4", "(0, 4294967296)"));
    refused(
        "data: shape (2147483647) of <f8 needs 17179869176 bytes but 0 are there; it is cut off or its header is wrong",
        dictionary("<f8", "(2147483647,)"));
  }

  @Test
  void sizes_that_are_none_are_refused() throws IOException {
    refused("shape: [2, -3] has an axis of negative size", dictionary("<f8", "(2, -3)"));
    refused(
        "shape: 65 axes are more than the 64 of NumPy",
        dictionary("<f8", "(" + "1,".repeat(65) + ")"));
    refused(
        "header: a number of 19 digits at character 70",
        dictionary("<f8", "(9999999999999999999,)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | header: no { at character 0",
        "{} | header: has no descr",
        "{'descr': '<f8'} | header: has no fortran_order",
        "{'descr': '<f8', 'fortran_order': False} | header: has no shape",
        "{'descr': '<f8', 'descr': '<f8'} | header: a second descr at character 31",
        "{'color': 'red'} | header: the unknown key 'color' at character 9",
        "{'descr': '<f8} | header: no end of the text in quotes at character 15",
        "{'fortran_order': 1} | header: no True or False at character 18",
        "{'shape': 3} | header: no ( at character 10",
        "{'shape': (3 4)} | header: no ) at character 13",
        "{'shape': (03,)} | header: no whole number at character 13",
        "{'shape': (3,)} x | header: something after the end at character 16",
        "{'shape': (3,) | header: no } at character 14",
      })
  void dictionaries_that_are_none_are_refused_with_the_place(String text, String problem)
      throws IOException {
    refused(problem, Fixtures.header(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"shape\":(),\"fortran_order\":True ,\"descr\":'<f8'}\n",
        " { 'descr' : '<f8','fortran_order':False,'shape':( ) , } "
      })
  void order_space_and_quotes_are_free(String text) throws IOException {
    Path file = Fixtures.write(folder, "free.npy", Fixtures.header(text), new byte[8]);
    assertThat(Npy.read(file).tensor().item()).isZero();
  }

  @Test
  void whole_numbers_that_do_not_fit_are_named() throws IOException {
    Path beyond = Fixtures.path("beyond-2-53.npy");
    Fixtures.refused(
        beyond,
        "data: number 2 is 9007199254740993, beyond 2^53 where FLOAT64 has gaps",
        () -> Npy.read(beyond).tensor());
    Fixtures.refused(
        beyond,
        "data: number 1 is 9007199254740992, beyond the range of an index",
        () -> Npy.read(beyond).indices());
    Path matrix = Fixtures.path("i8.npy");
    Fixtures.refused(
        matrix,
        "shape: (2, 3) where a vector of whole numbers belongs",
        () -> Npy.read(matrix).indices());
    Path reals = Fixtures.path("f4.npy");
    Fixtures.refused(
        reals,
        "descr: '<f4' where whole numbers belong; save it with .astype('<i8')",
        () -> Npy.read(reals).indices());
    refused("data: byte 1 is 2, no boolean", dictionary("|b1", "(2,)"), new byte[] {1, 2});
  }

  @Test
  void what_is_no_file_is_named() {
    Path absent = folder.resolve("absent.npy");
    Fixtures.refused(absent, "cannot be read: there is no " + absent, () -> Npy.read(absent));
    Fixtures.refused(folder, "cannot be read: it is no regular file", () -> Npy.read(folder));
  }

  @Test
  void counts_that_differ_from_the_shape_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NpyArray.of(Shape.of(2, 2), 1L, 2L, 3L))
        .withMessage("array: shape (2, 2) needs 4 numbers, got 3");
  }

  private static byte[] dictionary(String descr, String shape) {
    return Fixtures.header(
        "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }");
  }

  private void refused(String problem, byte[]... parts) throws IOException {
    Path file = Fixtures.write(folder, "bad.npy", parts);
    Fixtures.refused(file, problem, () -> Npy.read(file));
  }

  private static void fixtureRefused(String name, String problem) {
    Path file = Fixtures.path(name);
    Fixtures.refused(file, problem, () -> Npy.read(file));
  }
}
