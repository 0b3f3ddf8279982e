// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Storage;

/// One array in a file, NumPy's `.npy`: a header, then the numbers.
///
/// Read: versions 1.0 to 3.0, the types of [NpyType], little-endian, row-major (C) and column-major
/// (Fortran) order. Written: version 1.0, row-major, byte for byte as NumPy writes it.
public final class Npy {
  private Npy() {}

  public static NpyArray read(Path file) {
    try (Source source = Source.of(file)) {
      return read(source);
    }
  }

  public static void write(Path file, Tensor tensor) {
    write(file, NpyArray.of(tensor));
  }

  public static void write(Path file, NpyArray array) {
    AtomicFile.write(file, out -> write(out, array));
  }

  static void write(OutputStream out, NpyArray array) throws IOException {
    out.write(new NpyHeader(format(array), false, array.shape()).bytes());
    switch (array) {
      case NpyReals(_, Tensor tensor) -> Sink.write(out, tensor);
      case NpyIntegers integers -> integers.write(out);
      case NpyText text -> out.write(text.bytes());
    }
  }

  /// Size of the file.
  static long bytes(NpyArray array) {
    NpyFormat format = format(array);
    int header = new NpyHeader(format, false, array.shape()).bytes().length;
    return header + (long) array.shape().count() * format.bytes();
  }

  private static NpyFormat format(NpyArray array) {
    return array instanceof NpyText text ? text.format() : NpyFormat.of(array.type());
  }

  static NpyArray read(Source source) {
    NpyHeader header = NpyHeader.read(source);
    NpyFormat format = header.format();
    NpyType type = format.type();
    Shape shape = header.shape();
    source.claim("shape " + shape + " of " + format.descr(), (long) shape.count() * format.bytes());
    return switch (type) {
      case F4 -> new NpyReals(source.name(), Tensor.of(shape, Storage.of(floats(source, header))));
      case F8 -> new NpyReals(source.name(), Tensor.of(shape, Storage.of(doubles(source, header))));
      case I4, I8, U1, B1 -> new NpyIntegers(source.name(), type, shape, bytes(source, header));
      case U, S -> new NpyText(source.name(), format, shape, bytes(source, header));
    };
  }

  private static float[] floats(Source source, NpyHeader header) {
    float[] file = source.floats(header.shape().count());
    return header.turned() ? FortranOrder.toRowMajor(header.shape(), file) : file;
  }

  private static double[] doubles(Source source, NpyHeader header) {
    double[] file = source.doubles(header.shape().count());
    return header.turned() ? FortranOrder.toRowMajor(header.shape(), file) : file;
  }

  private static byte[] bytes(Source source, NpyHeader header) {
    int width = header.format().bytes();
    long bytes = (long) header.shape().count() * width;
    if (bytes > Integer.MAX_VALUE) {
      throw source.bad("data", bytes + " bytes are too many; save it in parts");
    }
    byte[] file = source.bytes((int) bytes);
    if (header.format().type() == NpyType.B1) checkTruth(source, file);
    return header.turned() ? FortranOrder.toRowMajor(header.shape(), file, width) : file;
  }

  private static void checkTruth(Source source, byte[] file) {
    for (int i = 0; i < file.length; i++) {
      if (file[i] != 0 && file[i] != 1) {
        throw source.bad("data", "byte " + i + " is " + (file[i] & 0xff) + ", no boolean");
      }
    }
  }
}
