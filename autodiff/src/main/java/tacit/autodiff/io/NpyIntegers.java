// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Storage;

/// Whole numbers of an NPY file, `i4`, `i8`, `u1` or `b1`, kept in the file's own width.
public final class NpyIntegers implements NpyArray {
  private static final long EXACT = 1L << 53;

  private final String source;
  private final NpyType type;
  private final Shape shape;
  private final ByteBuffer numbers;

  /// Row-major little-endian numbers; the bytes are not copied.
  NpyIntegers(String source, NpyType type, Shape shape, byte[] numbers) {
    this.source = source;
    this.type = type;
    this.shape = shape;
    this.numbers = ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN);
  }

  static NpyIntegers of(Shape shape, long... values) {
    byte[] bytes = room(shape, values.length, Long.BYTES);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    return new NpyIntegers("array", NpyType.I8, shape, bytes);
  }

  static NpyIntegers of(Shape shape, int... values) {
    byte[] bytes = room(shape, values.length, Integer.BYTES);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
    return new NpyIntegers("array", NpyType.I4, shape, bytes);
  }

  private static byte[] room(Shape shape, int count, int width) {
    if (count != shape.count()) {
      throw new IllegalArgumentException(
          "array: shape %s needs %d numbers, got %d".formatted(shape, shape.count(), count));
    }
    return new byte[Math.multiplyExact(count, width)];
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public NpyType type() {
    return type;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  /// The number at a row-major position.
  public long get(int i) {
    return switch (type) {
      case I4 -> numbers.getInt(i * Integer.BYTES);
      case I8 -> numbers.getLong(i * Long.BYTES);
      case U1, B1 -> numbers.get(i) & 0xff;
      case F4, F8, U, S ->
          throw new IllegalStateException("array: " + type + " among whole numbers");
    };
  }

  /// All numbers in row-major order, as a fresh array.
  public long[] toLongs() {
    long[] all = new long[shape.count()];
    Arrays.setAll(all, this::get);
    return all;
  }

  @Override
  public Tensor tensor() {
    double[] values = new double[shape.count()];
    for (int i = 0; i < values.length; i++) {
      long value = get(i);
      if (value > EXACT || value < -EXACT) {
        throw bad(i + " is " + value + ", beyond 2^53 where FLOAT64 has gaps");
      }
      values[i] = value;
    }
    return Tensor.of(shape, Storage.of(values));
  }

  @Override
  public Indices indices() {
    if (shape.rank() != 1) {
      throw BadFile.of(source, "shape", shape + " where a vector of whole numbers belongs");
    }
    int[] values = new int[shape.count()];
    for (int i = 0; i < values.length; i++) {
      long value = get(i);
      values[i] = (int) value;
      if (values[i] != value) throw bad(i + " is " + value + ", beyond the range of an index");
    }
    return Indices.of(values);
  }

  @Override
  public String text() {
    if (type != NpyType.U1 || shape.rank() != 1) return NpyArray.super.text();
    return NpyText.decoded(source, numbers.array(), StandardCharsets.UTF_8);
  }

  private BadFile bad(String problem) {
    return BadFile.of(source, "data", "number " + problem);
  }

  void write(OutputStream out) throws IOException {
    out.write(numbers.array());
  }
}
