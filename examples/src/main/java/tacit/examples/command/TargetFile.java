// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.Npy;

/// Targets in an NPY file, `(n, k)`, or `(n)` for one output, as FLOAT64.
///
/// @param values `(n, k)`
record TargetFile(Path file, Tensor values) {
  /// Refuses other shapes, another number of rows than examples, and NaN or infinities.
  static TargetFile read(Path file, ExampleFile examples) {
    Tensor read = Npy.read(file).tensor().to(DType.FLOAT64);
    Shape s = read.shape();
    if (s.rank() < 1 || s.rank() > 2) {
      throw bad(file, "shape", s + ": expected (n, k), or (n) for one output");
    }
    if (s.size(0) != examples.size()) {
      throw bad(
          file,
          "shape",
          "%s has %d rows but %s has %d examples; give one row of targets for each"
              .formatted(s, s.size(0), examples.file(), examples.size()));
    }
    if (s.count() == 0) throw bad(file, "shape", s + ": there are no outputs; give at least one");
    int k = s.count() / s.size(0);
    double[] numbers = read.toDoubles();
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw bad(file, "data", numbers[i] + " in row " + i / k + "; leave that example out");
      }
    }
    return new TargetFile(file, read.reshape(Shape.of(s.size(0), k)));
  }

  private static BadFile bad(Path file, String field, String problem) {
    return BadFile.of(file.toString(), field, problem);
  }
}
