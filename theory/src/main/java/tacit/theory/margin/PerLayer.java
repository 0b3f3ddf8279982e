// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;

/// One tensor a layer, as a vector: weights, their gradient, their rates.
///
/// @param tensors in the order of the layers, in FLOAT64
public record PerLayer(List<Tensor> tensors) {
  public PerLayer {
    tensors = List.copyOf(tensors);
  }

  public int size() {
    return tensors.size();
  }

  public Tensor get(int layer) {
    return tensors.get(layer);
  }

  /// `⟨xₖ, yₖ⟩` of each layer.
  public double[] inners(PerLayer other) {
    double[] inners = new double[size()];
    for (int k = 0; k < size(); k++) {
      double[] x = get(k).toDoubles(), y = other.get(k).toDoubles();
      for (int i = 0; i < x.length; i++) inners[k] = Math.fma(x[i], y[i], inners[k]);
    }
    return inners;
  }

  /// `Σₖ ⟨xₖ, yₖ⟩`.
  public double inner(PerLayer other) {
    return Arrays.stream(inners(other)).sum();
  }

  /// `‖xₖ‖` of each layer, over all its numbers (Frobenius).
  public double[] norms() {
    return Arrays.stream(inners(this)).map(Math::sqrt).toArray();
  }

  /// `√Σₖ ‖xₖ‖²`.
  public double norm() {
    return Math.sqrt(inner(this));
  }

  /// `x + s y`.
  public PerLayer plus(double s, PerLayer y) {
    List<Tensor> sums = new ArrayList<>();
    for (int k = 0; k < size(); k++) {
      double[] a = get(k).toDoubles(), b = y.get(k).toDoubles();
      for (int i = 0; i < a.length; i++) a[i] = Math.fma(s, b[i], a[i]);
      sums.add(Tensor.of(get(k).shape(), a));
    }
    return new PerLayer(sums);
  }

  /// `sₖ xₖ`, a factor for each layer.
  public PerLayer times(double... s) {
    List<Tensor> products = new ArrayList<>();
    for (int k = 0; k < size(); k++) {
      double[] a = get(k).toDoubles();
      for (int i = 0; i < a.length; i++) a[i] *= s[k];
      products.add(Tensor.of(get(k).shape(), a));
    }
    return new PerLayer(products);
  }

  /// Whether every number is finite.
  public boolean finite() {
    double sum = 0;
    for (Tensor each : tensors) for (double x : each.toDoubles()) sum += 0 * x;
    return sum == 0;
  }
}
