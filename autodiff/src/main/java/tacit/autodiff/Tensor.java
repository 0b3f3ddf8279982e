// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import tacit.autodiff.kernel.Storage;

/// Numbers on a grid, `x[i₀, i₁, …]`: a [Shape], a [DType], and row-major contiguous values that
/// never change once made.
///
/// Factories make FLOAT64; [#to] converts. Arrays go in and come out as copies.
public final class Tensor {
  private static final int SHOWN = 8;

  private final Shape shape;
  private final Storage storage;

  private Tensor(Shape shape, Storage storage) {
    if (shape.count() != storage.size()) {
      throw new IllegalArgumentException(
          "tensor: shape " + shape + " needs " + shape.count() + " numbers, got " + storage.size());
    }
    this.shape = shape;
    this.storage = storage;
  }

  /// A tensor over storage that a kernel has filled; the storage is not copied.
  public static Tensor of(Shape shape, Storage storage) {
    return new Tensor(shape, storage);
  }

  /// A FLOAT64 tensor, values in row-major order.
  public static Tensor of(Shape shape, double... values) {
    return new Tensor(shape, Storage.of(values.clone()));
  }

  /// A FLOAT32 tensor, values in row-major order; for an array, since `of(shape, 1, 2)` is FLOAT64.
  public static Tensor of(Shape shape, float[] values) {
    return new Tensor(shape, Storage.of(values.clone()));
  }

  /// A FLOAT64 scalar.
  public static Tensor scalar(double value) {
    return of(Shape.scalar(), value);
  }

  /// A FLOAT64 vector.
  public static Tensor vector(double... values) {
    return of(Shape.of(values.length), values);
  }

  /// A FLOAT64 matrix from rows of equal length.
  public static Tensor matrix(double[]... rows) {
    int m = rows.length == 0 ? 0 : rows[0].length;
    for (double[] row : rows) {
      if (row.length != m) {
        throw new IllegalArgumentException(
            "matrix: rows of "
                + m
                + " and of "
                + row.length
                + " numbers; all rows need one length");
      }
    }
    double[] all = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    return new Tensor(Shape.of(rows.length, m), Storage.of(all));
  }

  public static Tensor full(DType dtype, Shape shape, double value) {
    Storage storage = Storage.zeros(dtype, shape.count());
    switch (dtype) {
      case FLOAT32 -> Arrays.fill(storage.floats(), (float) value);
      case FLOAT64 -> Arrays.fill(storage.doubles(), value);
    }
    return new Tensor(shape, storage);
  }

  public static Tensor zeros(DType dtype, Shape shape) {
    return new Tensor(shape, Storage.zeros(dtype, shape.count()));
  }

  /// The `n × n` identity in FLOAT64.
  public static Tensor identity(int n) {
    double[] eye = new double[Math.multiplyExact(n, n)];
    for (int i = 0; i < n; i++) eye[i * n + i] = 1;
    return new Tensor(Shape.of(n, n), Storage.of(eye));
  }

  /// Independent standard normal numbers in FLOAT64.
  public static Tensor gaussian(RandomGenerator random, int... sizes) {
    return drawn(random::nextGaussian, sizes);
  }

  /// Independent uniform numbers of `[from, to)` in FLOAT64.
  public static Tensor uniform(RandomGenerator random, double from, double to, int... sizes) {
    return drawn(() -> random.nextDouble(from, to), sizes);
  }

  private static Tensor drawn(DoubleSupplier draw, int... sizes) {
    Shape shape = Shape.of(sizes);
    double[] values = new double[shape.count()];
    Arrays.setAll(values, _ -> draw.getAsDouble());
    return new Tensor(shape, Storage.of(values));
  }

  public Shape shape() {
    return shape;
  }

  public DType dtype() {
    return storage.dtype();
  }

  /// The live storage: for kernels, file formats and linear algebra only.
  public Storage storage() {
    return storage;
  }

  /// One element.
  public double get(int... index) {
    return storage.get(shape.offset(index));
  }

  /// The value of a tensor with exactly one element.
  public double item() {
    if (shape.count() != 1) {
      throw new IllegalArgumentException("item: a tensor of shape " + shape + " is not one number");
    }
    return storage.get(0);
  }

  /// All values, row-major, as a fresh array; FLOAT32 values widen without loss.
  public double[] toDoubles() {
    if (dtype() == DType.FLOAT64) return storage.doubles().clone();
    double[] wide = new double[shape.count()];
    float[] narrow = storage.floats();
    for (int i = 0; i < wide.length; i++) wide[i] = narrow[i];
    return wide;
  }

  /// All values, row-major, as a fresh array; FLOAT64 values are rounded.
  public float[] toFloats() {
    if (dtype() == DType.FLOAT32) return storage.floats().clone();
    float[] narrow = new float[shape.count()];
    double[] wide = storage.doubles();
    for (int i = 0; i < narrow.length; i++) narrow[i] = (float) wide[i];
    return narrow;
  }

  /// The same values in another type, rounded where needed.
  public Tensor to(DType dtype) {
    if (dtype == dtype()) return this;
    return switch (dtype) {
      case FLOAT32 -> new Tensor(shape, Storage.of(toFloats()));
      case FLOAT64 -> new Tensor(shape, Storage.of(toDoubles()));
    };
  }

  /// The same values, in the same order, on other axes of the same count. Costs nothing.
  public Tensor reshape(Shape to) {
    if (to.count() != shape.count()) {
      throw new IllegalArgumentException(
          "reshape: %s has %d elements but %s has %d"
              .formatted(shape, shape.count(), to, to.count()));
    }
    return new Tensor(to, storage);
  }

  /// `FLOAT64 (2, 2) [1.0, 2.0, 3.0, 4.0]`, at most eight values.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(dtype() + " " + shape + " [");
    if (!storage.live()) return text.append("released]").toString();
    for (int i = 0; i < Math.min(SHOWN, shape.count()); i++) {
      text.append(i == 0 ? "" : ", ").append(storage.get(i));
    }
    return text.append(shape.count() > SHOWN ? ", …]" : "]").toString();
  }
}
