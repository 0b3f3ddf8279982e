// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;

/// The official binary format of CIFAR-10 and CIFAR-100: records of labels and a color image, and
/// nothing else.
///
/// ```text
/// CIFAR-10:           class  1024 red  1024 green  1024 blue       3073 bytes
/// CIFAR-100:  coarse  class  1024 red  1024 green  1024 blue       3074 bytes
/// ```
///
/// Planes are 32 x 32, row by row; they are turned to channels last.
///
/// @source Krizhevsky 2009; https://www.cs.toronto.edu/~kriz/cifar.html, "Binary version"
enum Cifar {
  TEN("data_batch_", "test_batch", 1),
  HUNDRED("train", "test", 2);

  private static final Shape IMAGE = Shape.of(32, 32, 3);
  private static final int PLANE = 32 * 32;

  /// Images and labels of one file.
  record Batch(List<byte[]> images, List<Integer> labels) {
    static Batch joined(Iterable<Batch> parts) {
      Batch all = new Batch(new ArrayList<>(), new ArrayList<>());
      for (Batch part : parts) {
        all.images.addAll(part.images);
        all.labels.addAll(part.labels);
      }
      return all;
    }

    Pixels pixels() {
      return Pixels.owning(IMAGE, images);
    }

    Indices classes() {
      return Indices.of(labels.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private final String train;
  private final String test;
  private final int labelBytes;

  Cifar(String train, String test, int labelBytes) {
    this.train = train;
    this.test = test;
    this.labelBytes = labelBytes;
  }

  /// Whether a file holds training images; `.gz` at the end is allowed.
  boolean isTrain(String file) {
    return isBatch(file, train);
  }

  /// Whether a file holds test images.
  boolean isTest(String file) {
    return isBatch(file, test);
  }

  /// Whether a file holds images.
  boolean isBatch(String file) {
    return isTrain(file) || isTest(file);
  }

  private static boolean isBatch(String file, String start) {
    return file.startsWith(start) && (file.endsWith(".bin") || file.endsWith(".bin.gz"));
  }

  List<String> classNames() {
    return this == TEN ? CifarClasses.TEN : CifarClasses.HUNDRED;
  }

  /// All records up to the end of the file.
  Batch read(String file, InputStream in) throws IOException {
    int record = labelBytes + IMAGE.count();
    var images = new ArrayList<byte[]>();
    var labels = new ArrayList<Integer>();
    for (byte[] b = in.readNBytes(record); b.length > 0; b = in.readNBytes(record)) {
      if (b.length < record) {
        throw Broken.at(
            file,
            "length",
            "%d records of %d bytes are followed by %d bytes of another"
                .formatted(images.size(), record, b.length));
      }
      labels.add(label(file, labels.size(), b));
      images.add(channelsLast(b));
    }
    return new Batch(images, labels);
  }

  private int label(String file, int position, byte[] record) {
    int fine = record[labelBytes - 1] & 0xFF;
    Broken.label(file, "label", position, fine, classNames().size());
    int coarse = record[0] & 0xFF;
    OptionalInt expected =
        this == HUNDRED
            ? OptionalInt.of(CifarClasses.SUPERCLASSES.superclassOf().get(fine))
            : OptionalInt.empty();
    if (expected.isPresent() && coarse != expected.getAsInt()) {
      throw Broken.at(
          file,
          "coarse label",
          "found %d at position %d, expected %d, the superclass of label %d"
              .formatted(coarse, position, expected.getAsInt(), fine));
    }
    return fine;
  }

  private byte[] channelsLast(byte[] record) {
    byte[] image = new byte[IMAGE.count()];
    for (int c = 0; c < 3; c++) {
      int plane = labelBytes + c * PLANE;
      for (int p = 0; p < PLANE; p++) image[p * 3 + c] = record[plane + p];
    }
    return image;
  }
}
