// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Grey or colour levels 0 to 255 of `n` images of one size, `(n, h, w, c)`, channels last.
///
/// An image is one byte array that never changes, so a selection of images shares them and costs
/// nothing. Numbers for computing are made a batch at a time.
public final class Pixels {
  static final int LEVELS = 256;

  private final byte[][] images;
  private final Shape image;

  private Pixels(byte[][] images, Shape image) {
    this.images = images;
    this.image = image;
  }

  /// Images of shape `(h, w, c)`, each in row-major order; the arrays are copied.
  public static Pixels of(Shape image, List<byte[]> images) {
    for (byte[] each : images) {
      if (image.rank() != 3 || each.length != image.count()) {
        throw new IllegalArgumentException(
            "pixels: an image (h, w, c) = %s has %d levels, got %d"
                .formatted(image, image.count(), each.length));
      }
    }
    return new Pixels(images.stream().map(byte[]::clone).toArray(byte[][]::new), image);
  }

  /// As above, for arrays that nobody else will write to.
  static Pixels owning(Shape image, List<byte[]> images) {
    return new Pixels(images.toArray(byte[][]::new), image);
  }

  /// Number of images.
  public int size() {
    return images.length;
  }

  /// Shape of one image, `(h, w, c)`.
  public Shape imageShape() {
    return image;
  }

  /// One level, 0 to 255.
  public int level(int i, int y, int x, int c) {
    return images[i][image.offset(y, x, c)] & 0xFF;
  }

  /// The levels of one image as a fresh array.
  public byte[] image(int i) {
    return images[i].clone();
  }

  /// The images at the positions, shared with this.
  public Pixels select(int... index) {
    Indices.of(index).checkBelow("images", images.length);
    byte[][] selected = new byte[index.length][];
    for (int i = 0; i < index.length; i++) selected[i] = images[index[i]];
    return new Pixels(selected, image);
  }

  /// Numbers `y[i, ·, ·, c] = value[c][level]` at the positions, `(n, h, w, c)`.
  Tensor tensor(DType dtype, double[][] value, int... index) {
    Indices.of(index).checkBelow("images", images.length);
    Shape shape = Shape.of(index.length).concat(image);
    return switch (dtype) {
      case FLOAT32 -> Tensor.of(shape, floats(value, index));
      case FLOAT64 -> Tensor.of(shape, doubles(value, index));
    };
  }

  private float[] floats(double[][] value, int[] index) {
    float[] y = new float[index.length * image.count()];
    for (int c = 0; c < value.length; c++) {
      float[] table = new float[LEVELS];
      for (int level = 0; level < LEVELS; level++) table[level] = (float) value[c][level];
      for (int i = 0; i < index.length; i++) {
        byte[] levels = images[index[i]];
        int at = i * levels.length;
        for (int p = c; p < levels.length; p += value.length) {
          y[at + p] = table[levels[p] & 0xFF];
        }
      }
    }
    return y;
  }

  private double[] doubles(double[][] value, int[] index) {
    double[] y = new double[index.length * image.count()];
    for (int c = 0; c < value.length; c++) {
      for (int i = 0; i < index.length; i++) {
        byte[] levels = images[index[i]];
        int at = i * levels.length;
        for (int p = c; p < levels.length; p += value.length) {
          y[at + p] = value[c][levels[p] & 0xFF];
        }
      }
    }
    return y;
  }

  /// How often each level occurs in each channel, `(c, 256)`: all that means and spreads need.
  long[][] histogram() {
    int channels = image.size(-1);
    long[][] count = new long[channels][LEVELS];
    for (byte[] levels : images) {
      for (int p = 0; p < levels.length; p++) count[p % channels][levels[p] & 0xFF]++;
    }
    return count;
  }
}
