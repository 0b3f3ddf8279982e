// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.RepFile;

/// The layers of a file that tell one sample from another, as matrices `(n, d)` of doubles.
///
/// @param byName in the order of the file, with the same `n`
/// @param warnings which layers were left out, and which had pixels
public record LayerMatrices(SequencedMap<String, Tensor> byName, List<String> warnings) {
  /// Refused where no layer tells one sample from another.
  public static LayerMatrices of(RepFile rep, Arguments with) {
    Pixels pixels = with.get(Pixels.PARAMETER);
    var found = new LinkedHashMap<String, Tensor>();
    var constant = new ArrayList<String>();
    var pixeled = new ArrayList<String>();
    int n = -1;
    for (String name : rep.layers()) {
      Tensor layer = rep.layer(name).to(DType.FLOAT64);
      n = n < 0 ? layer.shape().size(0) : n;
      sameSamples(rep, name, layer, n);
      if (layer.shape().rank() == 4) pixeled.add(name);
      Tensor matrix = matrix(layer, pixels, with.kernels());
      if (isConstant(matrix)) constant.add(name);
      else found.put(name, matrix);
    }
    if (found.isEmpty()) throw new IllegalArgumentException(noneTold(constant));
    return new LayerMatrices(found, warnings(constant, pixeled, pixels));
  }

  private static void sameSamples(RepFile rep, String name, Tensor layer, int n) {
    int rows = layer.shape().size(0);
    if (rows == n) return;
    throw rep.bad(
        name,
        "shape %s has %d rows, but %s has %d; give a row a sample"
            .formatted(layer.shape(), rows, rep.layers().getFirst(), n));
  }

  private static Tensor matrix(Tensor layer, Pixels pixels, Kernels on) {
    Shape shape = layer.shape();
    if (shape.rank() == 2) return layer;
    return switch (pixels) {
      case AVERAGED -> Var.constant(layer, on).mean(1, 2).value();
      case FLATTENED -> layer.reshape(Shape.of(shape.size(0), shape.count() / shape.size(0)));
    };
  }

  private static boolean isConstant(Tensor matrix) {
    double[] values = matrix.toDoubles();
    int d = matrix.shape().size(1);
    for (int i = d; i < values.length; i++) if (values[i] != values[i % d]) return false;
    return true;
  }

  private static String noneTold(List<String> constant) {
    return "%s: all samples have the same numbers; a constant representation tells nothing"
        .formatted(String.join(", ", constant));
  }

  private static List<String> warnings(List<String> constant, List<String> pixeled, Pixels pixels) {
    var warnings = new ArrayList<String>();
    if (!constant.isEmpty()) {
      warnings.add(
          "%s: left out, as all samples have the same numbers"
              .formatted(String.join(", ", constant)));
    }
    if (!pixeled.isEmpty()) {
      warnings.add(
          switch (pixels) {
            case AVERAGED ->
                "%s: averaged over pixels; pixels=flattened makes each a neuron"
                    .formatted(String.join(", ", pixeled));
            case FLATTENED ->
                "%s: each pixel a neuron; pixels=averaged takes their mean"
                    .formatted(String.join(", ", pixeled));
          });
    }
    return List.copyOf(warnings);
  }

  /// `n`.
  public int samples() {
    return byName.firstEntry().getValue().shape().size(0);
  }

  /// The most neurons that a layer has.
  public int widest() {
    return byName.values().stream().mapToInt(x -> x.shape().size(1)).max().orElseThrow();
  }
}
