// SPDX-License-Identifier: Apache-2.0
package tacit.examples.command;

import java.nio.file.Path;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.io.Npy;
import tacit.nn.Misfit;
import tacit.nn.Network;
import tacit.nn.Serial;

/// Examples in an NPY file, `(n, example…)`, as FLOAT64, as they are in the file: not centered and
/// not scaled.
///
/// @param values `(n, example…)`
public record ExampleFile(Path file, Tensor values) {
  /// Refuses files of other ranks than examples have, without examples, and with NaN or infinities.
  public static ExampleFile read(Path file) {
    Tensor values = Npy.read(file).tensor().to(DType.FLOAT64);
    Shape s = values.shape();
    if (s.rank() < 2 || s.rank() > 4) {
      throw bad(
          file,
          "shape",
          s + ": expected (n, d), (n, length, channels) or (n, height, width, channels)");
    }
    if (s.count() == 0)
      throw bad(file, "shape", s + ": there are no numbers; give at least one example");
    double[] numbers = values.toDoubles();
    int each = s.count() / s.size(0);
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw bad(
            file, "data", numbers[i] + " in example " + i / each + "; leave that example out");
      }
    }
    return new ExampleFile(file, values);
  }

  /// How many examples.
  public int size() {
    return values.shape().size(0);
  }

  /// The shape of one example.
  public Shape example() {
    return values.shape().slice(1, values.shape().rank());
  }

  /// Refuses examples of another shape than those of a first file.
  public ExampleFile like(ExampleFile first) {
    if (!example().equals(first.example())) {
      throw bad(
          file,
          "shape",
          "%s has examples %s but those of %s are %s; both need one shape"
              .formatted(values.shape(), example(), first.file, first.example()));
    }
    return this;
  }

  /// The network of a description, made for these examples; `arch` is the file that it is from.
  public Network network(Path arch, Serial description) {
    return network(arch, description, example());
  }

  /// The same for examples of that shape.
  static Network network(Path arch, Serial description, Shape example) {
    try {
      return new Network(description, example);
    } catch (Misfit e) {
      throw new UserError(arch + ": " + e.getMessage(), e);
    }
  }

  private static BadFile bad(Path file, String field, String problem) {
    return BadFile.of(file.toString(), field, problem);
  }
}
