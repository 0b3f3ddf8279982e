// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

/// What fits a [Factorization]: weights of its names and shapes, finite, in FLOAT64.
final class FactorizationChecks {
  private FactorizationChecks() {}

  static Params<Tensor> checked(Factorization factorization, Params<Tensor> w) {
    Params<Shape> wanted = factorization.parameters();
    if (w.size() != wanted.size() || !w.names().containsAll(wanted.names())) {
      throw new IllegalArgumentException(
          "factorization: weights " + w.names() + " where " + wanted.names() + " belong");
    }
    Map<String, Tensor> inOrder = new LinkedHashMap<>();
    wanted.asMap().forEach((name, shape) -> inOrder.put(name, weight(name, shape, w.get(name))));
    return w.names().equals(wanted.names()) ? w : Params.of(inOrder);
  }

  private static Tensor weight(String name, Shape wanted, Tensor w) {
    if (!w.shape().equals(wanted)) {
      throw new IllegalArgumentException(
          "factorization: " + name + " has shape " + w.shape() + " where " + wanted + " belongs");
    }
    checkType(name, w);
    double[] values = w.toDoubles();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalStateException(
            "factorization: %s is %s at %s; lower the learning rate or the start values"
                .formatted(name, values[i], Shape.of(w.shape().index(i))));
      }
    }
    return w;
  }

  static void byEnd(Shape end, Tensor byEnd) {
    if (!byEnd.shape().equals(end)) {
      throw new IllegalArgumentException(
          "factorization: gradient by the end tensor has shape "
              + byEnd.shape()
              + " but the end tensor "
              + end);
    }
    checkType("gradient by the end tensor", byEnd);
  }

  static void inputs(List<Integer> modes, double[]... x) {
    if (x.length != modes.size()) {
      throw new IllegalArgumentException(
          "factorization: %d inputs for %d modes; give one for each"
              .formatted(x.length, modes.size()));
    }
    for (int n = 0; n < x.length; n++) {
      if (x[n].length != modes.get(n)) {
        throw new IllegalArgumentException(
            "factorization: input %d has %d numbers for a mode of size %d"
                .formatted(n, x[n].length, modes.get(n)));
      }
    }
  }

  static void index(List<Integer> modes, int... index) {
    boolean inside = index.length == modes.size();
    for (int n = 0; inside && n < index.length; n++) {
      inside = index[n] >= 0 && index[n] < modes.get(n);
    }
    if (!inside) {
      throw new IllegalArgumentException(
          "factorization: no entry " + Arrays.toString(index) + " of modes " + modes);
    }
  }

  private static void checkType(String name, Tensor t) {
    if (t.dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          "factorization: "
              + name
              + " is "
              + t.dtype()
              + "; factorizations are FLOAT64, use to(FLOAT64)");
    }
  }
}
