// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;

/// The IDX format of MNIST and its kin, big-endian: a magic number, the sizes, then one unsigned
/// byte an element.
///
/// ```text
/// images: 0x00000803  n  h  w  n·h·w levels     labels: 0x00000801  n  n classes
/// ```
///
/// A header is only believed as far as the bytes behind it go: memory grows with what was read.
///
/// @source LeCun, Cortes & Burges, the MNIST database, "File formats for the MNIST database"
final class Idx {
  static final int IMAGES = 0x803;
  static final int LABELS = 0x801;
  private static final int LARGEST_SIDE = 1 << 12;

  private Idx() {}

  /// Gray images `(n, h, w, 1)`.
  static Pixels images(String file, Opening from) {
    return Broken.reading(
        file,
        from,
        in -> {
          magic(file, in, IMAGES);
          int n = size(file, in, "number of images", Integer.MAX_VALUE);
          int h = size(file, in, "rows", LARGEST_SIDE);
          int w = size(file, in, "columns", LARGEST_SIDE);
          var images = new ArrayList<byte[]>();
          for (int i = 0; i < n; i++) {
            byte[] image = in.readNBytes(h * w);
            if (image.length < h * w) {
              throw Broken.at(file, "pixels", ended("%d images of %d x %d".formatted(n, h, w), i));
            }
            images.add(image);
          }
          nothingMore(file, in, "pixels", n + " images");
          return Pixels.owning(Shape.of(h, w, 1), images);
        });
  }

  /// Labels, each below `classes`.
  static Indices labels(String file, Opening from, int classes) {
    return Broken.reading(
        file,
        from,
        in -> {
          magic(file, in, LABELS);
          int n = size(file, in, "number of labels", Integer.MAX_VALUE);
          byte[] labels = in.readNBytes(n);
          if (labels.length < n)
            throw Broken.at(file, "labels", ended(n + " labels", labels.length));
          nothingMore(file, in, "labels", n + " labels");
          int[] k = new int[n];
          for (int i = 0; i < n; i++)
            k[i] = Broken.label(file, "label", i, labels[i] & 0xFF, classes);
          return Indices.of(k);
        });
  }

  /// Gray images as an IDX file.
  static void writeImages(OutputStream to, Pixels images) throws IOException {
    var out = new DataOutputStream(to);
    out.writeInt(IMAGES);
    out.writeInt(images.size());
    out.writeInt(images.imageShape().size(0));
    out.writeInt(images.imageShape().size(1));
    for (int i = 0; i < images.size(); i++) out.write(images.image(i));
    out.flush();
  }

  /// Labels as an IDX file.
  static void writeLabels(OutputStream to, Indices labels) throws IOException {
    var out = new DataOutputStream(to);
    out.writeInt(LABELS);
    out.writeInt(labels.size());
    for (int i = 0; i < labels.size(); i++) out.writeByte(labels.get(i));
    out.flush();
  }

  private static void magic(String file, DataInputStream in, int expected) throws IOException {
    int found = in.readInt();
    if (found == expected) return;
    throw Broken.at(file, "magic", "found %s, expected %s".formatted(kind(found), kind(expected)));
  }

  private static String kind(int magic) {
    String meaning =
        switch (magic) {
          case IMAGES -> "images";
          case LABELS -> "labels";
          default -> "no IDX file of bytes";
        };
    return "0x%08x (%s)".formatted(magic, meaning);
  }

  private static int size(String file, DataInputStream in, String field, int limit)
      throws IOException {
    int size = in.readInt();
    if (size >= 0 && size <= limit) return size;
    throw Broken.at(
        file, field, "found %d, expected 0 to %d".formatted(Integer.toUnsignedLong(size), limit));
  }

  private static String ended(String promised, int complete) {
    return "the header says %s, the file ends after %d".formatted(promised, complete);
  }

  private static void nothingMore(String file, InputStream in, String field, String promised)
      throws IOException {
    if (in.read() < 0) return;
    throw Broken.at(file, field, "the header says " + promised + ", the file goes on after them");
  }
}
