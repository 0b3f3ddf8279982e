// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// What an NPY file holds, in row-major order whatever the file's: reals, whole numbers or texts.
public sealed interface NpyArray permits NpyReals, NpyIntegers, NpyText {
  /// Where it was read from, `file` or `file: name`, for messages.
  String source();

  /// The format in the file.
  NpyType type();

  Shape shape();

  /// The numbers as they are: `f4` as FLOAT32, everything else as FLOAT64. Refused if a whole
  /// number is beyond `±2^53`, where FLOAT64 has gaps.
  Tensor tensor();

  /// The numbers of a vector of whole numbers: labels. Refused for reals, other ranks, and numbers
  /// beyond the range of `int`.
  Indices indices();

  /// The text of an array of one text (`str` or `bytes`), or of a vector of bytes in UTF-8. Refused
  /// for others.
  default String text() {
    throw BadFile.of(
        source(),
        "descr",
        "'%s' where a text belongs; save it as numpy.array('…')".formatted(type().descr()));
  }

  /// One text for writing, as NumPy writes `numpy.array("…")`.
  static NpyArray of(String text) {
    return NpyText.of(text);
  }

  /// A tensor for writing, `f4` or `f8`.
  static NpyArray of(Tensor tensor) {
    return new NpyReals("array", tensor);
  }

  /// A vector of whole numbers for writing, `i8` as NumPy's own integers.
  static NpyArray of(Indices indices) {
    long[] wide = new long[indices.size()];
    for (int i = 0; i < wide.length; i++) wide[i] = indices.get(i);
    return of(Shape.of(wide.length), wide);
  }

  /// Whole numbers for writing, `i8`, in row-major order.
  static NpyArray of(Shape shape, long... values) {
    return NpyIntegers.of(shape, values);
  }

  /// Whole numbers for writing, `i4`, in row-major order.
  static NpyArray of(Shape shape, int... values) {
    return NpyIntegers.of(shape, values);
  }
}
