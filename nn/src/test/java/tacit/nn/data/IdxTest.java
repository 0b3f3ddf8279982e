// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.check.Cases;

class IdxTest {
  /// Two images of 2 x 3 pixels.
  private static final byte[] IMAGES =
      bytes(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 1, 2, 3, 4, 5, 255, 6, 7, 8, 9, 10);

  private static final byte[] LABELS = bytes(0, 0, 8, 1, 0, 0, 0, 3, 9, 0, 4);

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
    return bytes;
  }

  static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static Pixels images(byte[] file) {
    return Idx.images("x.gz", () -> Gunzip.unpack(new ByteArrayInputStream(file)));
  }

  private static Indices labels(byte[] file) {
    return Idx.labels("k.gz", () -> Gunzip.unpack(new ByteArrayInputStream(file)), 10);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_was_written_is_read(Seed seed) throws IOException {
    var random = seed.generator();
    byte[] image = new byte[20];
    random.nextBytes(image);
    var pixels = Pixels.of(Shape.of(4, 5, 1), List.of(image, new byte[20], image));
    var file = new ByteArrayOutputStream();
    Idx.writeImages(file, pixels);
    var read = images(gzip(file.toByteArray()));
    assertThat(read.size()).isEqualTo(3);
    for (int i = 0; i < 3; i++) assertThat(read.image(i)).isEqualTo(pixels.image(i));

    var k = Indices.of(random.nextInt(10), 0, 9);
    file.reset();
    Idx.writeLabels(file, k);
    assertThat(labels(gzip(file.toByteArray()))).isEqualTo(k);
  }

  @Test
  void bytes_worked_by_hand_packed_or_not() throws IOException {
    for (byte[] file : List.of(IMAGES, gzip(IMAGES))) {
      var x = images(file);
      assertThat(x.size()).isEqualTo(2);
      assertThat(x.imageShape()).isEqualTo(Shape.of(2, 3, 1));
      assertThat(x.level(0, 1, 2, 0)).isEqualTo(5);
      assertThat(x.level(1, 0, 0, 0)).isEqualTo(255);
    }
    assertThat(labels(gzip(LABELS))).isEqualTo(labels(LABELS)).isEqualTo(Indices.of(9, 0, 4));
  }

  @Test
  void a_wrong_magic_is_named_with_what_it_would_be() {
    refuses(
        () -> images(LABELS),
        "x.gz: magic: found 0x00000801 (labels), expected 0x00000803 (images)");
    refuses(
        () -> labels(IMAGES),
        "k.gz: magic: found 0x00000803 (images), expected 0x00000801 (labels)");
    refuses(
        () -> images("<html>".getBytes(StandardCharsets.US_ASCII)),
        "x.gz: magic: found 0x3c68746d (no IDX file of bytes), expected 0x00000803 (images)");
  }

  @Test
  void missing_and_surplus_bytes_are_named() {
    refuses(
        () -> images(Arrays.copyOf(IMAGES, IMAGES.length - 1)),
        "x.gz: pixels: the header says 2 images of 2 x 3, the file ends after 1");
    refuses(
        () -> images(Arrays.copyOf(IMAGES, IMAGES.length + 1)),
        "x.gz: pixels: the header says 2 images, the file goes on after them");
    refuses(
        () -> labels(Arrays.copyOf(LABELS, LABELS.length - 2)),
        "k.gz: labels: the header says 3 labels, the file ends after 1");
    refuses(
        () -> labels(Arrays.copyOf(LABELS, LABELS.length + 1)),
        "k.gz: labels: the header says 3 labels, the file goes on after them");
    refuses(() -> images(new byte[0]), "x.gz: length: the file ends too soon, it was cut off");
    refuses(
        () -> images(Arrays.copyOf(IMAGES, 9)),
        "x.gz: length: the file ends too soon, it was cut off");
  }

  @Test
  void a_label_out_of_range_is_named_with_its_position() {
    byte[] file = LABELS.clone();
    file[9] = 10;
    refuses(() -> labels(file), "k.gz: label: found 10 at position 1, expected 0 to 9");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 15, 25, 40})
  void a_packed_file_that_was_cut_off_is_refused(int length) throws IOException {
    byte[] packed = gzip(IMAGES);
    refuses(
        () -> images(Arrays.copyOf(packed, length)),
        "x.gz: length: the file ends too soon, it was cut off");
  }

  @Test
  void a_damaged_packed_file_is_refused() throws IOException {
    byte[] packed = gzip(IMAGES);
    packed[packed.length - 8] ^= 1;
    refuses(() -> images(packed), "x.gz: gzip: damaged (Corrupt GZIP trailer)");
  }

  @Test
  void a_header_that_promises_too_much_costs_no_memory() {
    var header = ByteBuffer.allocate(16).putInt(0x803).putInt(Integer.MAX_VALUE);
    refuses(
        () -> images(header.putInt(4096).putInt(4096).array()),
        "x.gz: pixels: the header says 2147483647 images of 4096 x 4096, the file ends after 0");
    refuses(
        () -> images(ByteBuffer.wrap(header.array()).putInt(8, -1).array()),
        "x.gz: rows: found 4294967295, expected 0 to 4096");
    refuses(
        () -> labels(ByteBuffer.allocate(8).putInt(0x801).putInt(-2).array()),
        "k.gz: number of labels: found 4294967294, expected 0 to 2147483647");
  }

  private static void refuses(Runnable bad, String message) {
    assertThatIllegalArgumentException().isThrownBy(bad::run).withMessage(message);
  }
}
