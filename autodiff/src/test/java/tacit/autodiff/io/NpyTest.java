// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class NpyTest {
  @TempDir private Path folder;

  private static Shape drawnShape(RandomGenerator random) {
    return Shape.of(random.ints(random.nextInt(5), 0, 6).toArray());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void reals_come_back_bit_for_bit(Seed seed) {
    var random = seed.generator();
    Shape shape = drawnShape(random);
    double[] values = random.doubles(shape.count(), -1e3, 1e3).toArray();
    double[] special = {Double.NaN, -0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
    for (int i = 0; i < Math.min(special.length, values.length); i++) values[i] = special[i];
    for (DType dtype : DType.values()) {
      Tensor tensor = Tensor.of(shape, values).to(dtype);
      Path file = folder.resolve(dtype + ".npy");
      Npy.write(file, tensor);
      Tensor again = Npy.read(file).tensor();
      assertThat(again.dtype()).isEqualTo(dtype);
      assertThat(again.shape()).isEqualTo(shape);
      assertThat(again.toDoubles()).containsExactly(tensor.toDoubles());
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void whole_numbers_come_back(Seed seed) {
    var random = seed.generator();
    Shape shape = drawnShape(random);
    long[] longs = random.longs(shape.count()).toArray();
    int[] ints = random.ints(shape.count()).toArray();
    Path file = folder.resolve("whole.npy");
    Npy.write(file, NpyArray.of(shape, longs));
    assertThat(((NpyIntegers) Npy.read(file)).toLongs()).containsExactly(longs);
    Npy.write(file, NpyArray.of(shape, ints));
    assertThat(Npy.read(file).shape()).isEqualTo(shape);
    assertThat(((NpyIntegers) Npy.read(file)).toLongs())
        .containsExactly(Arrays.stream(ints).asLongStream().toArray());
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void arrays_of_many_chunks_come_back(DType dtype) {
    Tensor tensor = Tensor.gaussian(new Seed(1).generator(), 700_001).to(dtype);
    Path file = folder.resolve("long.npy");
    Npy.write(file, tensor);
    assertThat(Npy.read(file).tensor().toDoubles()).isEqualTo(tensor.toDoubles());
  }

  @Test
  void a_file_worked_by_hand() throws IOException {
    Path file = folder.resolve("two.npy");
    Npy.write(file, Tensor.vector(1, -2));
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }";
    // 10 bytes of magic, version and length, 57 of dictionary, 60 spaces and a line end: 2 × 64.
    byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0};
    byte[] numbers = {0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, (byte) 0xc0};
    byte[] file128 = Files.readAllBytes(file);
    assertThat(file128).startsWith(start).endsWith(numbers).hasSize(128 + 16);
    assertThat(new String(file128, 10, 118, StandardCharsets.ISO_8859_1))
        .isEqualTo(header + " ".repeat(60) + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"f4", "f8", "i4", "i8", "u1", "b1", "scalar", "empty"})
  void we_write_the_bytes_that_numpy_writes(String name) throws IOException {
    Path file = folder.resolve(name);
    Npy.write(file, Npy.read(Fixtures.path(name + ".npy")));
    assertThat(file).hasSameBinaryContentAs(Fixtures.path(name + ".npy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f8", "f8-fortran", "f8-version-2", "f8-version-3"})
  void order_and_version_of_the_file_do_not_matter(String name) {
    NpyArray array = Npy.read(Fixtures.path(name + ".npy"));
    assertThat(array.type()).isEqualTo(NpyType.F8);
    assertThat(array.shape()).isEqualTo(Shape.of(2, 3, 4));
    assertThat(array.tensor().toDoubles()).containsExactly(Fixtures.eighths(24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f4", "f4-fortran"})
  void narrow_reals_stay_narrow(String name) {
    NpyArray array = Npy.read(Fixtures.path(name + ".npy"));
    assertThat(array.type()).isEqualTo(NpyType.F4);
    assertThat(array.tensor().dtype()).isEqualTo(DType.FLOAT32);
    assertThat(array.tensor().toDoubles()).containsExactly(Fixtures.eighths(12));
  }

  @Test
  void whole_numbers_of_numpy_are_tensors_of_the_wide_type() {
    assertThat(Npy.read(Fixtures.path("i8.npy")).tensor().toString())
        .isEqualTo("FLOAT64 (2, 3) [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0]");
    assertThat(Npy.read(Fixtures.path("i4-fortran.npy")).tensor().toString())
        .isEqualTo("FLOAT64 (2, 3) [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0]");
    assertThat(Npy.read(Fixtures.path("u1.npy")).tensor().toDoubles())
        .containsExactly(0, 1, 128, 255);
    assertThat(Npy.read(Fixtures.path("b1.npy")).tensor().toDoubles()).containsExactly(1, 0, 1);
  }

  @Test
  void vectors_of_whole_numbers_are_indices() {
    assertThat(Npy.read(Fixtures.path("i4.npy")).indices())
        .isEqualTo(Indices.of(-2, -1, 0, 1, 2, 3, 4));
    assertThat(Npy.read(Fixtures.path("u1.npy")).indices()).isEqualTo(Indices.of(0, 1, 128, 255));
    Path file = folder.resolve("labels.npy");
    Npy.write(file, NpyArray.of(Indices.of(3, 0, 9)));
    assertThat(Npy.read(file).type()).isEqualTo(NpyType.I8);
    assertThat(Npy.read(file).indices()).isEqualTo(Indices.of(3, 0, 9));
  }

  @Test
  void one_number_has_no_axes() {
    Tensor scalar = Npy.read(Fixtures.path("scalar.npy")).tensor();
    assertThat(scalar.shape()).isEqualTo(Shape.scalar());
    assertThat(scalar.item()).isEqualTo(2.5);
  }
}
