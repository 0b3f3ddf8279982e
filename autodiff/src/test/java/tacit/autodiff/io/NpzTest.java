// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class NpzTest {
  @TempDir private Path folder;

  private NpzWriter drawn(Seed seed) {
    var random = seed.generator();
    NpzWriter writer = NpzWriter.of();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Tensor tensor = Tensor.gaussian(random, random.nextInt(5), random.nextInt(5));
      writer = writer.with("layer_" + i, i % 2 == 0 ? tensor : tensor.to(DType.FLOAT32));
    }
    return writer.with("labels", Indices.of(random.ints(5, 0, 10).toArray()));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void stored_and_deflated_hold_the_same(Seed seed) {
    Path stored = folder.resolve("stored.npz"), deflated = folder.resolve("deflated.npz");
    drawn(seed).write(stored);
    drawn(seed).deflated().write(deflated);
    Npz one = Npz.open(stored), other = Npz.open(deflated);
    assertThat(one.names()).isEqualTo(other.names()).endsWith("labels");
    for (String name : one.names()) {
      Tensor a = one.get(name).tensor(), b = other.get(name).tensor();
      assertThat(a.shape()).isEqualTo(b.shape());
      assertThat(a.dtype()).isEqualTo(b.dtype());
      assertThat(a.toDoubles()).containsExactly(b.toDoubles());
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_same_arrays_give_the_same_bytes(Seed seed) {
    Path one = folder.resolve("one.npz"), two = folder.resolve("two.npz");
    drawn(seed).write(one);
    drawn(seed).write(two);
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void what_is_written_comes_back() {
    Path file = folder.resolve("rep.npz");
    Tensor logits = Tensor.matrix(new double[][] {{1, 2}, {3, 4}});
    NpzWriter.of().with("logits", logits).with("labels", Indices.of(1, 0)).write(file);
    Npz npz = Npz.open(file);
    assertThat(npz.names()).containsExactly("logits", "labels");
    assertThat(npz.has("logits")).isTrue();
    assertThat(npz.has("readout_bias")).isFalse();
    assertThat(npz.get("logits").tensor().toDoubles()).containsExactly(1, 2, 3, 4);
    assertThat(npz.get("labels").indices()).isEqualTo(Indices.of(1, 0));
    assertThat(npz.get("labels").source()).isEqualTo(file + ": labels");
  }

  @Test
  void entries_carry_a_fixed_date_and_no_time_zone() throws IOException {
    for (NpzWriter writer : List.of(NpzWriter.of(), NpzWriter.of().deflated())) {
      Path file = folder.resolve("date.npz");
      writer.with("x", Tensor.scalar(1)).write(file);
      byte[] bytes = Files.readAllBytes(file);
      // Local header: at 10 the time 0, at 12 the date (0 << 9) + (2 << 5) + 1; at 26 the length of
      // the name, at 28 that of the extra fields, where a date with a zone would be.
      assertThat(bytes).startsWith('P', 'K', 3, 4);
      assertThat(Arrays.copyOfRange(bytes, 10, 14)).containsExactly(0, 0, 0x41, 0);
      assertThat(Arrays.copyOfRange(bytes, 26, 30)).containsExactly(5, 0, 0, 0);
    }
  }

  @Test
  void no_arrays_make_an_empty_archive() {
    Path file = folder.resolve("none.npz");
    NpzWriter.of().write(file);
    assertThat(Npz.open(file).names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stored", "deflated"})
  void archives_of_numpy_are_read(String name) {
    Npz npz = Npz.open(Fixtures.path(name + ".npz"));
    assertThat(npz.names()).startsWith("labels", "layer_0", "block/weight");
    assertThat(npz.get("labels").indices()).isEqualTo(Indices.of(0, 1, 2, 3));
    assertThat(npz.get("layer_0").tensor().dtype()).isEqualTo(DType.FLOAT32);
    assertThat(npz.get("layer_0").shape()).isEqualTo(Shape.of(4, 2));
    assertThat(npz.get("layer_0").tensor().toDoubles()).containsExactly(Fixtures.eighths(8));
    assertThat(npz.get("block/weight").tensor().toDoubles()).containsExactly(Fixtures.eighths(4));
  }

  @Test
  void many_zeros_from_few_bytes_are_read() {
    assertThat(Npz.open(Fixtures.path("deflated.npz")).get("zeros").tensor().toDoubles())
        .hasSize(10_000)
        .containsOnly(0);
  }

  @Test
  void entries_that_are_no_arrays_are_passed_over() throws IOException {
    Path file = folder.resolve("more.npz");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("README.txt"));
      zip.write('x');
      zip.putNextEntry(new ZipEntry("x.npy"));
      Npy.write(zip, NpyArray.of(Tensor.scalar(4)));
    }
    assertThat(Npz.open(file).names()).isEqualTo(List.of("x"));
    assertThat(Npz.open(file).get("x").tensor().item()).isEqualTo(4);
  }
}
