// SPDX-License-Identifier: Apache-2.0
package tacit.measures.selectivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// How selective every neuron is, from its answers `r` to `n` examples and their means `M_k` over
/// classes:
///
/// ```text
/// morcos       = (M_max − M̄_rest) / (M_max + M̄_rest)
/// trevesRolls  = a = ⟨r⟩² / ⟨r²⟩
/// vinjeGallant = (1 − a) / (1 − 1/n)
/// hoyer        = (√n − ‖r‖₁/‖r‖₂) / (√n − 1)
/// etaSquared   = Σ_k n_k (M_k − M)² / Σ_i (r_i − M)²
/// ```
///
/// with `M̄_rest` the mean of the other classes' means. None depends on the unit of a neuron.
///
/// - Shapes: activations `x: (n, d)`, `n ≥ 2`, classes `(n)`; each result has `d` numbers
/// - Range: 0 to 1, and 1 is the most selective, but for `trevesRolls`, where it is the least. With
///   answers of both signs `vinjeGallant` is still in that range
/// - A neuron that is silent, 0 on every example, has Morcos index 0 and no sparseness: `NaN`. One
///   that never changes has no variance to share: its `etaSquared` is `NaN`
///
/// @source Morcos, Barrett, Rabinowitz & Botvinick 2018; Treves & Rolls 1991; Vinje & Gallant 2000;
///   Hoyer 2004
public final class NeuronSelectivity {
  private static final String NAME = "neuron selectivity";

  /// Answers, a row a neuron, scaled by a power of two so that the largest is from 1 to 2.
  private final double[][] neurons;

  private final int[] classes;
  private final int[] counts;

  private NeuronSelectivity(double[][] neurons, int[] classes, int[] counts) {
    this.neurons = neurons;
    this.classes = classes;
    this.counts = counts;
  }

  public static NeuronSelectivity of(Tensor x, Indices classes, int classCount) {
    var axes = Axes.of(NAME).bind("x", x.shape(), "n d");
    int n = axes.size("n"), d = axes.size("d");
    require(n >= 2 && d >= 1, "x has shape %s; give 2 examples or more".formatted(x.shape()));
    int[] counts = counts(classes, n, classCount);
    double[] all = x.toDoubles();
    double[][] neurons = new double[d][n];
    for (int at = 0; at < all.length; at++) {
      int i = at / d, j = at % d;
      if (!Double.isFinite(all[at])) {
        throw refused("x[%d, %d] is %s; give finite numbers".formatted(i, j, all[at]));
      }
      neurons[j][i] = all[at];
    }
    for (double[] r : neurons) scale(r);
    return new NeuronSelectivity(neurons, classes.toArray(), counts);
  }

  private static int[] counts(Indices classes, int n, int classCount) {
    require(classCount >= 2, classCount + " classes; give 2 or more to choose between");
    require(
        classes.size() == n,
        "%d examples but %d classes; give one an example".formatted(n, classes.size()));
    int[] counts = new int[classCount];
    for (int i = 0; i < n; i++) {
      int k = classes.get(i);
      if (k < 0 || k >= classCount) {
        throw refused(
            "class %d of example %d with %d classes; they count from 0"
                .formatted(k, i, classCount));
      }
      counts[k]++;
    }
    for (int k = 0; k < classCount; k++) {
      require(counts[k] > 0, "class %d of %d has no example".formatted(k, classCount));
    }
    return counts;
  }

  private static void scale(double[] r) {
    double largest = Arrays.stream(r).map(Math::abs).max().orElseThrow();
    if (largest == 0) return;
    int exponent = -Math.getExponent(largest);
    Arrays.setAll(r, i -> Math.scalb(r[i], exponent));
  }

  /// Of answers that are not negative, as after ReLU; others are refused, since the index could be
  /// any number.
  public double[] morcos() {
    for (int j = 0; j < neurons.length; j++) {
      for (int i = 0; i < classes.length; i++) {
        if (neurons[j][i] < 0) {
          throw refused(
              "x[%d, %d] is below 0, where the index of Morcos has no range; give activations after ReLU"
                  .formatted(i, j));
        }
      }
    }
    return each(r -> {
      double[] means = classMeans(r);
      double most = Arrays.stream(means).max().orElseThrow();
      double rest = (Arrays.stream(means).sum() - most) / (means.length - 1);
      return most + rest == 0 ? 0 : (most - rest) / (most + rest);
    });
  }

  public double[] trevesRolls() {
    return each(NeuronSelectivity::spread);
  }

  public double[] vinjeGallant() {
    return each(r -> (1 - spread(r)) / (1 - 1.0 / r.length));
  }

  public double[] hoyer() {
    return each(r -> {
      double ones = Arrays.stream(r).map(Math::abs).sum(), root = Math.sqrt(r.length);
      return (root - ones / Math.sqrt(squares(r))) / (root - 1);
    });
  }

  public double[] etaSquared() {
    return each(r -> {
      // less the first answer, so that one that never changes is exactly 0
      double[] moved = Arrays.stream(r).map(v -> v - r[0]).toArray();
      double[] means = classMeans(moved);
      double mean = mean(moved), between = 0, total = 0;
      for (int k = 0; k < means.length; k++) {
        between += counts[k] * (means[k] - mean) * (means[k] - mean);
      }
      for (double v : moved) total += (v - mean) * (v - mean);
      return between / total;
    });
  }

  private double[] classMeans(double[] r) {
    double[] means = new double[counts.length];
    for (int i = 0; i < r.length; i++) means[classes[i]] += r[i];
    Arrays.setAll(means, k -> means[k] / counts[k]);
    return means;
  }

  /// `⟨r⟩² / ⟨r²⟩`.
  private static double spread(double[] r) {
    return mean(r) * mean(r) * r.length / squares(r);
  }

  private static double mean(double[] r) {
    return Arrays.stream(r).sum() / r.length;
  }

  private static double squares(double[] r) {
    return Arrays.stream(r).map(v -> v * v).sum();
  }

  private double[] each(ToDoubleFunction<double[]> measure) {
    return IntStream.range(0, neurons.length)
        .mapToDouble(j -> measure.applyAsDouble(neurons[j]))
        .toArray();
  }

  private static void require(boolean right, String message) {
    if (!right) throw refused(message);
  }

  /// To be thrown, where a loop may not make messages that nobody reads.
  private static IllegalArgumentException refused(String message) {
    return new IllegalArgumentException(NAME + ": " + message);
  }
}
