// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Little-endian numbers of a file, or of one entry of an archive, taken in order.
///
/// Arrays grow with the bytes that arrive, unless the length of the file already vouches for them:
/// a claim alone allocates nothing.
final class Source implements Closeable {
  private static final int CHUNK = 1 << 20;
  private static final int MEGABYTE = 1_000_000;

  private final String name;
  private final InputStream in;
  private final boolean measured;
  private final byte[] chunk;
  private long left;

  private Source(String name, InputStream in, long left, boolean measured) {
    this.name = name;
    this.in = in;
    this.left = left;
    this.measured = measured;
    this.chunk = new byte[Math.clamp(left, Long.BYTES, CHUNK)];
  }

  /// A regular file, from its first byte.
  static Source of(Path file) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new IOException("it is no regular file");
      }
      return new Source(file.toString(), Files.newInputStream(file), Files.size(file), true);
    } catch (IOException e) {
      throw BadFile.reading(file, e);
    }
  }

  /// Bytes `from` to `to` of a file whose length was checked.
  static Source part(String name, Path file, long from, long to) {
    try {
      InputStream in = Files.newInputStream(file);
      in.skipNBytes(from);
      return new Source(name, in, to - from, true);
    } catch (IOException e) {
      throw BadFile.reading(file, e);
    }
  }

  /// A stream that is said to hold so many bytes.
  static Source claimed(String name, InputStream in, long bytes) {
    return new Source(name, in, bytes, false);
  }

  /// The file, or the file and the entry, for messages.
  String name() {
    return name;
  }

  /// Bytes that are left, as far as the file or its archive says.
  long left() {
    return left;
  }

  BadFile bad(String field, String problem) {
    return BadFile.of(name, field, problem);
  }

  /// Refuses an array whose bytes are not exactly those that are left, or too many for this Java.
  void claim(String what, long bytes) {
    if (bytes != left) {
      String why = bytes > left ? "it is cut off" : "something was appended";
      throw bad(
          "data",
          "%s needs %d bytes but %d are there; %s or its header is wrong"
              .formatted(what, bytes, left, why));
    }
    checkHeap(bytes, Runtime.getRuntime().maxMemory());
  }

  void checkHeap(long bytes, long heap) {
    if (bytes > heap) {
      throw bad(
          "data",
          "%d MB are more than the %d MB that Java may use; start it with a larger -Xmx"
              .formatted(bytes / MEGABYTE, heap / MEGABYTE));
    }
  }

  /// A header of a length that the file claims, refused beyond what is left and beyond `most`.
  ByteBuffer header(long bytes, int most) {
    String claim = Long.toUnsignedString(bytes) + " bytes are claimed but ";
    if (bytes < 0 || bytes > left) throw bad("header", claim + left + " are left; it is cut off");
    if (bytes > most) throw bad("header", claim + most + " are the most that are read");
    return take("header", (int) bytes);
  }

  /// A few bytes of a header.
  ByteBuffer take(String field, int bytes) {
    byte[] taken = new byte[bytes];
    int got = read(taken, bytes);
    if (got < bytes) {
      throw bad(field, "the file ends after " + got + " of " + bytes + " bytes");
    }
    return ByteBuffer.wrap(taken).order(ByteOrder.LITTLE_ENDIAN);
  }

  float[] floats(int count) {
    float[] values = new float[start(count)];
    for (int at = 0; at < count; ) {
      ByteBuffer some = next(at, count, Float.BYTES);
      int n = some.remaining() / Float.BYTES;
      if (at + n > values.length) values = Arrays.copyOf(values, larger(values.length, count));
      some.asFloatBuffer().get(values, at, n);
      at += n;
    }
    return values;
  }

  double[] doubles(int count) {
    double[] values = new double[start(count)];
    for (int at = 0; at < count; ) {
      ByteBuffer some = next(at, count, Double.BYTES);
      int n = some.remaining() / Double.BYTES;
      if (at + n > values.length) values = Arrays.copyOf(values, larger(values.length, count));
      some.asDoubleBuffer().get(values, at, n);
      at += n;
    }
    return values;
  }

  byte[] bytes(int count) {
    byte[] values = new byte[start(count)];
    for (int at = 0; at < count; ) {
      ByteBuffer some = next(at, count, 1);
      int n = some.remaining();
      if (at + n > values.length) values = Arrays.copyOf(values, larger(values.length, count));
      some.get(values, at, n);
      at += n;
    }
    return values;
  }

  private int start(int count) {
    return measured ? count : Math.min(count, CHUNK);
  }

  private static int larger(int length, int count) {
    return (int) Math.min(count, 2L * length);
  }

  /// The next bytes of an array of `count` numbers, as many as fit a chunk.
  private ByteBuffer next(int at, int count, int width) {
    int bytes = Math.min(chunk.length / width, count - at) * width;
    int got = read(chunk, bytes);
    if (got < bytes) {
      throw bad(
          "data",
          "the file ends after %d of %d bytes"
              .formatted((long) at * width + got, (long) count * width));
    }
    return ByteBuffer.wrap(chunk, 0, bytes).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private int read(byte[] into, int bytes) {
    try {
      int got = in.readNBytes(into, 0, bytes);
      left -= got;
      return got;
    } catch (IOException e) {
      throw bad("data", "damaged: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw bad("data", "damaged: " + e.getMessage());
    }
  }
}
