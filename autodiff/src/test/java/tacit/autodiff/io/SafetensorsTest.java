// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SafetensorsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void tensors_and_texts_come_back(Seed seed) {
    var random = seed.generator();
    Path file = folder.resolve("drawn.safetensors");
    Tensor a = Tensor.gaussian(random, random.nextInt(4), random.nextInt(4));
    Tensor b = Tensor.gaussian(random, random.nextInt(4)).to(DType.FLOAT32);
    String text =
        random
            .ints(20, 0, 0x250)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    SafetensorsWriter.of().with("b", b).with(text, a).withMetadata(text, text).write(file);
    Safetensors read = Safetensors.open(file);
    assertThat(read.names()).containsExactly(text, "b");
    assertThat(read.metadata()).isEqualTo(Map.of(text, text));
    assertThat(read.get(text).shape()).isEqualTo(a.shape());
    assertThat(read.get(text).toDoubles()).containsExactly(a.toDoubles());
    assertThat(read.get("b").dtype()).isEqualTo(DType.FLOAT32);
    assertThat(read.get("b").toFloats()).containsExactly(b.toFloats());
  }

  @Test
  void a_file_worked_by_hand() throws IOException {
    Path file = folder.resolve("one.safetensors");
    SafetensorsWriter.of().with("w", Tensor.vector(-2)).write(file);
    String header = "{\"w\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}";
    // 54 characters and two spaces make 56, a multiple of 8.
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).startsWith(56, 0, 0, 0, 0, 0, 0, 0).endsWith(0, 0, 0, 0, 0, 0, 0, 0xc0);
    assertThat(new String(bytes, 8, 56, StandardCharsets.UTF_8)).isEqualTo(header + "  ");
  }

  @Test
  void nothing_is_a_file_too() {
    Path file = folder.resolve("none.safetensors");
    SafetensorsWriter.of().write(file);
    assertThat(Safetensors.open(file).names()).isEmpty();
    assertThat(Safetensors.open(file).metadata()).isEmpty();
  }

  @Test
  void files_of_the_safetensors_package_are_read() {
    Safetensors read = Safetensors.open(Fixtures.path("reals.safetensors"));
    String quoted = "quoted \"name\" \\ and σ";
    assertThat(read.names()).containsExactly("a", "b", "empty", quoted, "scalar");
    assertThat(read.metadata()).isEqualTo(Map.of("format", "np"));
    assertThat(read.get("a").toDoubles()).containsExactly(Fixtures.eighths(3));
    assertThat(read.get("b").dtype()).isEqualTo(DType.FLOAT32);
    assertThat(read.get("b").shape()).isEqualTo(Shape.of(2, 3));
    assertThat(read.get("b").toDoubles()).containsExactly(Fixtures.eighths(6));
    assertThat(read.get(quoted).toDoubles()).containsExactly(-1);
    assertThat(read.get("scalar").item()).isEqualTo(2.5);
    assertThat(read.get("empty").shape()).isEqualTo(Shape.of(0, 4));
  }

  @Test
  void we_write_the_bytes_that_the_safetensors_package_writes() {
    Path theirs = Fixtures.path("reals.safetensors"), ours = folder.resolve("ours.safetensors");
    Safetensors read = Safetensors.open(theirs);
    SafetensorsWriter writer = SafetensorsWriter.of();
    for (String name : read.names()) writer = writer.with(name, read.get(name));
    for (var text : read.metadata().entrySet()) {
      writer = writer.withMetadata(text.getKey(), text.getValue());
    }
    writer.write(ours);
    assertThat(ours).hasSameBinaryContentAs(theirs);
  }
}
