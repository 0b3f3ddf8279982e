// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Tensor;

class SafetensorsRefusalTest {
  @TempDir private Path folder;

  private static byte[] length(long bytes) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes).array();
  }

  @Test
  void a_file_cut_anywhere_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.path("reals.safetensors"));
    for (int length = 0; length < whole.length; length++) {
      Path file = Fixtures.write(folder, "cut", Arrays.copyOf(whole, length));
      assertThatExceptionOfType(BadFile.class).isThrownBy(() -> Safetensors.open(file));
    }
    refused(
        "scalar: data_offsets [52, 56] are outside the 55 bytes of data",
        Arrays.copyOf(whole, whole.length - 1));
    refused("data: 1 bytes follow the last tensor", Arrays.copyOf(whole, whole.length + 1));
  }

  @Test
  void claims_of_a_long_header_are_refused_before_it_is_allocated() throws IOException {
    refused("header: the file ends after 0 of 8 bytes", new byte[0]);
    refused(
        "header: 1099511627776 bytes are claimed but 2 are left; it is cut off",
        length(1L << 40),
        new byte[2]);
    refused(
        "header: 18446744073709551615 bytes are claimed but 2 are left; it is cut off",
        length(-1),
        new byte[2]);
    Path file = Fixtures.write(folder, "sparse", length(200_000_000));
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(300_000_000);
    }
    Fixtures.refused(
        file,
        "header: 200000000 bytes are claimed but 100000000 are the most that are read",
        () -> Safetensors.open(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[0,8] ~ [4,12] ~ b: data_offsets [4, 12] overlap what ends at 8",
        "[0,8] ~ [0,8] ~ b: data_offsets [0, 8] overlap what ends at 8",
        "[0,8] ~ [9,16] ~ b: data_offsets [9, 16] leave a gap after 8",
        "[1,8] ~ [8,16] ~ a: data_offsets [1, 8] leave a gap after 0",
        "[0,8] ~ [8,17] ~ b: data_offsets [8, 17] are outside the 16 bytes of data",
        "[-8,8] ~ [8,16] ~ a: data_offsets [-8, 8] are outside the 16 bytes of data",
        "[0,8] ~ [16,8] ~ b: data_offsets [16, 8] are outside the 16 bytes of data",
        "[0,8] ~ [8,8] ~ data: 8 bytes follow the last tensor",
        "[0,8,9] ~ [8,16] ~ a: needs a dtype, a shape and two data_offsets",
      })
  void offsets_cover_the_data_exactly(String a, String b, String problem) throws IOException {
    String entry = "\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":";
    refused(problem, Fixtures.json("{\"a" + entry + a + "},\"b" + entry + b + "}}"), new byte[16]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[] ~ header: no { at character 0",
        "{}x ~ header: something after the end at character 2",
        "{,} ~ header: no \" at character 1",
        "{\"a\":1} ~ header: no { at character 5",
        "{\"a\":{}} ~ a: needs a dtype, a shape and two data_offsets",
        "{\"a\":{\"dtype\":\"F32\",\"dtype\" ~ header: a second \"dtype\" at character 27",
        "{\"a\":{\"color\":1}} ~ header: the unknown field \"color\" of \"a\" at character 14",
        "{\"a\":{\"shape\":[1,]}} ~ header: no whole number at character 17",
        "{\"a\":{\"shape\":[1.5]}} ~ header: no ] at character 16",
        "{\"a\":{\"shape\":[01]}} ~ header: no whole number at character 17",
        "{\"__metadata__\":{\"k\":1}} ~ header: no \" at character 21",
        "{\"a ~ header: no end of the text in quotes at character 3",
        "{\"\\x\" ~ header: the unknown escape \\x at character 4",
        "{\"\\u12g4\" ~ header: no four digits after \\u at character 7",
        "{\"\u0001\" ~ header: a bare control character at character 3",
      })
  void headers_that_are_none_are_refused_with_the_place(String text, String problem)
      throws IOException {
    refused(problem, Fixtures.json(text));
  }

  @Test
  void a_header_is_utf8() throws IOException {
    refused("header: is no UTF-8 text", length(2), new byte[] {'{', (byte) 0xff});
  }

  @Test
  void sizes_that_no_tensor_has_are_refused() throws IOException {
    String end = ",\"dtype\":\"F32\",\"data_offsets\":[0,0]}}";
    refused(
        "a: shape: [1099511627776] is more than 2^31 - 1 numbers; save it in smaller parts",
        Fixtures.json("{\"a\":{\"shape\":[1099511627776]" + end));
    refused(
        "a: shape: [-1] has an axis of negative size",
        Fixtures.json("{\"a\":{\"shape\":[-1]" + end));
  }

  @Test
  void a_name_of_many_lines_or_megabytes_gives_one_short_line() throws IOException {
    Path file = Fixtures.write(folder, "bad", Fixtures.json("{\"" + "\\n".repeat(5000) + "\":{}}"));
    assertThatExceptionOfType(BadFile.class)
        .isThrownBy(() -> Safetensors.open(file))
        .withMessageStartingWith(file + ": ????????")
        .satisfies(e -> assertThat(e.getMessage()).hasSize(2001).endsWith("?…"));
  }

  @Test
  void a_shape_that_disagrees_with_its_bytes_is_refused() throws IOException {
    String entry = "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}";
    Path file = Fixtures.write(folder, "bad", Fixtures.json(entry), new byte[8]);
    Fixtures.refused(
        file,
        "a: data: shape (3) of F32 needs 12 bytes but 8 are there; it is cut off or its header is wrong",
        () -> Safetensors.open(file).get("a"));
  }

  @Test
  void tensors_of_other_types_are_refused_when_asked_for() {
    Path mixed = Fixtures.path("mixed.safetensors");
    assertThat(Safetensors.open(mixed).get("w").toDoubles()).containsExactly(-1, -0.875);
    Fixtures.refused(
        mixed,
        "step: dtype: I64 is not supported; convert the tensor to F32 or F64",
        () -> Safetensors.open(mixed).get("step"));
    Fixtures.refused(
        mixed,
        "weight: not in the file; it has step, w",
        () -> Safetensors.open(mixed).get("weight"));
  }

  @Test
  void names_are_used_once_and_not_for_the_metadata() {
    var one = SafetensorsWriter.of().with("a", Tensor.scalar(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.with("a", Tensor.scalar(2)))
        .withMessage("safetensors: there is a tensor 'a' already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.with("__metadata__", Tensor.scalar(2)))
        .withMessage("safetensors: '__metadata__' is no name of a tensor");
  }

  private void refused(String problem, byte[]... parts) throws IOException {
    Path file = Fixtures.write(folder, "bad", parts);
    Fixtures.refused(file, problem, () -> Safetensors.open(file));
  }
}
