// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;

class CifarTest {
  @TempDir private Path folder;

  /// Records with the given label bytes; the pixels depend on the label and the place alone.
  static byte[] records(int[]... labels) {
    var out = new ByteArrayOutputStream();
    for (int[] each : labels) {
      out.writeBytes(IdxTest.bytes(each));
      byte[] planes = new byte[3072];
      new Seed(each[each.length - 1]).generator().nextBytes(planes);
      out.writeBytes(planes);
    }
    return out.toByteArray();
  }

  /// An archive as the authors pack theirs: a folder in front, in no order, with other files.
  static byte[] archive(String inside, List<String> names, List<byte[]> files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
      for (int i = names.size() - 1; i >= 0; i--) {
        var entry = new TarArchiveEntry(inside + "/" + names.get(i));
        entry.setSize(files.get(i).length);
        tar.putArchiveEntry(entry);
        tar.write(files.get(i));
        tar.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }

  @Test
  void a_folder_of_batches_packed_or_not_is_read_in_the_order_of_names() throws IOException {
    put("data_batch_2.bin", records(new int[] {7}));
    put("data_batch_1.bin.gz", IdxTest.gzip(records(new int[] {3}, new int[] {5})));
    put("test_batch.bin", records(new int[] {9}));
    put("batches.meta.txt", new byte[] {1});
    var read = ten(folder);
    assertThat(read.train().labels()).isEqualTo(Indices.of(3, 5, 7));
    assertThat(read.test().labels()).isEqualTo(Indices.of(9));
    assertThat(read.train().provenance())
        .isEqualTo("3 training images of data_batch_1.bin.gz, data_batch_2.bin in " + folder);
    assertThat(read.train().classNames().get(3)).isEqualTo("cat");
  }

  @Test
  void planes_become_channels() throws IOException {
    byte[] record = records(new int[] {4});
    put("data_batch_1.bin", record);
    put("test_batch.bin", record);
    var pixels = ten(folder).train().pixels();
    assertThat(pixels.imageShape()).isEqualTo(Shape.of(32, 32, 3));
    for (int c = 0; c < 3; c++) {
      assertThat(pixels.level(0, 5, 17, c)).isEqualTo(record[1 + c * 1024 + 5 * 32 + 17] & 0xFF);
    }
  }

  @Test
  void the_official_archive_reads_like_its_folder() throws IOException {
    var files = List.of(records(new int[] {3}), records(new int[] {5}), records(new int[] {9}));
    var names = List.of("data_batch_1.bin", "data_batch_2.bin", "test_batch.bin");
    for (int i = 0; i < 3; i++) put(names.get(i), files.get(i));
    put("cifar-10-binary.tar.gz", archive("cifar-10-batches-bin", names, files));
    var fromFolder = ten(folder);
    var fromArchive = ten(folder.resolve("cifar-10-binary.tar.gz"));
    assertThat(fromArchive.train().labels()).isEqualTo(fromFolder.train().labels());
    assertThat(fromArchive.train().images().toFloats())
        .containsExactly(fromFolder.train().images().toFloats());
    assertThat(fromArchive.test().images().toFloats())
        .containsExactly(fromFolder.test().images().toFloats());
  }

  @Test
  void cifar_100_has_fine_labels_that_a_hierarchy_gathers() throws IOException {
    // Apple (0) is fruit (4), wolf (97) a large carnivore (8).
    put("train.bin", records(new int[] {4, 0}, new int[] {8, 97}));
    put("test.bin", records(new int[] {13, 99}));
    var train = hundred(folder).train();
    assertThat(train.labels()).isEqualTo(Indices.of(0, 97));
    assertThat(train.classNames()).hasSize(100).startsWith("apple").endsWith("worm");
    var grouped = train.grouped(Hierarchy.cifar100());
    assertThat(grouped.labels()).isEqualTo(Indices.of(4, 8));
    assertThat(grouped.classNames())
        .hasSize(20)
        .startsWith("aquatic_mammals")
        .endsWith("vehicles_2");
  }

  @Test
  void the_superclasses_of_cifar_100_are_the_published_ones() {
    // The table fine label -> coarse label that many projects derive from the official files.
    assertThat(Hierarchy.cifar100().superclassOf())
        .containsExactly(
            4, 1, 14, 8, 0, 6, 7, 7, 18, 3, 3, 14, 9, 18, 7, 11, 3, 9, 7, 11, 6, 11, 5, 10, 7, 6,
            13, 15, 3, 15, 0, 11, 1, 10, 12, 14, 16, 9, 11, 5, 5, 19, 8, 8, 15, 13, 14, 17, 18, 10,
            16, 4, 17, 4, 2, 0, 17, 4, 18, 17, 10, 3, 2, 12, 12, 16, 12, 1, 9, 19, 2, 10, 0, 1, 16,
            12, 9, 13, 15, 13, 16, 19, 2, 4, 6, 19, 5, 5, 8, 19, 18, 1, 2, 15, 6, 0, 17, 8, 14, 13);
  }

  @Test
  void a_record_that_is_cut_off_is_named() throws IOException {
    byte[] two = records(new int[] {3}, new int[] {5});
    Path file = put("data_batch_1.bin", Arrays.copyOf(two, 3073 + 100));
    refuses(
        () -> ten(folder),
        file + ": length: 1 records of 3073 bytes are followed by 100 bytes of another");
  }

  @Test
  void a_label_out_of_range_is_named() throws IOException {
    Path file = put("data_batch_1.bin", records(new int[] {3}, new int[] {10}));
    refuses(() -> ten(folder), file + ": label: found 10 at position 1, expected 0 to 9");
  }

  @Test
  void a_coarse_label_that_is_not_the_superclass_is_named() throws IOException {
    Path file = put("train.bin", records(new int[] {5, 0}));
    refuses(
        () -> hundred(folder),
        file + ": coarse label: found 5 at position 0, expected 4, the superclass of label 0");
  }

  @Test
  void missing_test_images_are_named() throws IOException {
    put("data_batch_1.bin", records(new int[] {3}));
    refuses(() -> ten(folder), folder + ": test images: no file of them is there");
  }

  @Test
  void a_packed_batch_or_archive_that_was_cut_off_is_named() throws IOException {
    byte[] packed = IdxTest.gzip(records(new int[] {3}));
    Path file = put("data_batch_1.bin.gz", Arrays.copyOf(packed, packed.length / 2));
    refuses(() -> ten(folder), file + ": length: the file ends too soon, it was cut off");
    byte[] whole = archive("a", List.of("data_batch_1.bin"), List.of(records(new int[] {3})));
    Path cut = put("cut.tar.gz", Arrays.copyOf(whole, whole.length / 2));
    refuses(() -> ten(cut), cut + ": length: the file ends too soon, it was cut off");
  }

  private Split ten(Path where) {
    return new CifarFiles("cifar-10", Cifar.TEN, where).read();
  }

  private Split hundred(Path where) {
    return new CifarFiles("cifar-100", Cifar.HUNDRED, where).read();
  }

  private Path put(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void refuses(Runnable bad, String message) {
    assertThatIllegalArgumentException().isThrownBy(bad::run).withMessage(message);
  }
}
