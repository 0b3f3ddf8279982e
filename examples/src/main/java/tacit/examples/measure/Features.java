// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// What the readout sees: `readout_input`, or else the last layer of the file in whichever of three
/// ways its shape fits the `d` columns of `readout_weight`: as it is, `(n, d)`; flattened, `d = h w
/// c`; or averaged over its pixels, `d = c`.
///
/// @param values `(n, d)`, FLOAT64
/// @param readout FLOAT64
/// @param warnings whether the readout of these features is something else than the file's logits
public record Features(Tensor values, Readout readout, List<String> warnings) {
  /// Far above the rounding of any format that networks are computed in, far below what a layer in
  /// between would change.
  private static final double ROUNDING = 0.01;

  public static Features of(RepFile rep, Kernels on) {
    var read = rep.readout();
    var readout = new Readout(wide(read.weight()), wide(read.bias()));
    var input = rep.readoutInput();
    String name = input.isPresent() ? RepKey.INPUT : rep.layers().getLast();
    Tensor values = fitted(name, wide(input.orElseGet(() -> rep.layer(name))), readout, on);
    varied(name, values);
    var warnings =
        rep.has(RepKey.LOGITS) && rep.has(RepKey.LABELS)
            ? compared(name, values, readout, rep, on)
            : none();
    return new Features(values, readout, warnings);
  }

  private static List<String> none() {
    return List.of();
  }

  private static Tensor wide(Tensor t) {
    return t.to(DType.FLOAT64);
  }

  /// A layer as the readout sees it.
  public static Tensor fitted(String layer, Tensor x, Readout readout, Kernels on) {
    Shape shape = x.shape();
    int n = shape.size(0), d = readout.inputs();
    if (shape.count() == n * d) return x.reshape(Shape.of(n, d));
    if (shape.rank() == 4 && shape.size(3) == d) return averaged(x, on);
    throw new IllegalArgumentException(
        "%s: shape %s does not fit readout_weight %s, neither as it is, nor flattened, nor averaged over pixels; give what the readout saw as readout_input"
            .formatted(layer, shape, readout.weight().shape()));
  }

  private static Tensor averaged(Tensor x, Kernels on) {
    var pixels = Var.constant(x, on);
    return pixels.mean(1, 2).value();
  }

  private static void varied(String layer, Tensor h) {
    double[] values = h.toDoubles();
    int d = h.shape().size(1);
    for (int i = d; i < values.length; i++) if (values[i] != values[i % d]) return;
    throw new IllegalArgumentException(
        layer + ": all samples have the same numbers; a constant representation tells nothing");
  }

  private static List<String> compared(
      String layer, Tensor h, Readout readout, RepFile rep, Kernels on) {
    double[] logits = rep.logits().toDoubles();
    double[] again = readout.apply(Var.constant(h, on)).value().toDoubles();
    if (logits.length != again.length) {
      throw new IllegalArgumentException(
          "readout_weight: shape %s beside logits %s; give a row a class"
              .formatted(readout.weight().shape(), rep.logits().shape()));
    }
    double largest = Arrays.stream(logits).map(Math::abs).max().orElse(0), off = 0;
    for (int i = 0; i < again.length; i++) off = Math.max(off, Math.abs(again[i] - logits[i]));
    if (off <= ROUNDING * largest) return none();
    return List.of(
        "logits differ from the readout of %s by up to %.3g: something stands between them, such as batch normalization, or the pixels have another order"
            .formatted(layer, off));
  }
}
