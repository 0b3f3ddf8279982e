// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;

/// What hidden layers answered to the same samples, one tensor a layer:
///
/// - Shapes: `(n, d)` of `d` neurons, or `(n, h, w, c)` of `c` channels; a channel is one neuron,
///   its answer the largest over the places
///
/// Largest over places and ReLU commute, `max ReLU(p) = ReLU(max p)`. Give numbers of inference:
/// running statistics in batch normalization, no dropout, samples as they are (not augmented), and
/// the output layer left out. *Pre-activations* are after batch normalization and before ReLU.
///
/// @source Carbonnelle 2022 (thesis), chapter 2; Simoncarbo/Intraclass-clustering-measures
public final class ActivationRecord {
  private static final String NAME = "activation record";

  private final List<double[][]> layers;

  private ActivationRecord(List<double[][]> layers) {
    this.layers = layers;
  }

  public static ActivationRecord of(Tensor... layers) {
    return of(List.of(layers));
  }

  public static ActivationRecord of(List<Tensor> layers) {
    Refusals.require(NAME, !layers.isEmpty(), "there are no layers; give at least one");
    List<double[][]> pooled = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      double[][] rows = pooled(layers.get(l), l);
      pooled.add(rows);
      Refusals.require(
          NAME,
          rows.length == pooled.getFirst().length,
          "layer %d has %d samples but layer 0 has %d; give every layer the same samples"
              .formatted(l, rows.length, pooled.getFirst().length));
    }
    return new ActivationRecord(pooled);
  }

  private static double[][] pooled(Tensor layer, int l) {
    var shape = layer.shape();
    Refusals.require(
        NAME,
        shape.rank() == 2 || shape.rank() == 4,
        "layer %d has shape %s; give (n, d) or (n, h, w, c)".formatted(l, shape));
    Refusals.require(
        NAME,
        shape.count() > 0,
        "layer %d has shape %s, which holds no number; give samples and neurons"
            .formatted(l, shape));
    int n = shape.size(0), d = shape.size(shape.rank() - 1), places = shape.count() / (n * d);
    double[] all = layer.toDoubles();
    double[][] rows = new double[n][d];
    for (int i = 0; i < n; i++) {
      Arrays.fill(rows[i], Double.NEGATIVE_INFINITY);
      for (int at = i * places * d, j = 0; j < places * d; j++) {
        double value = all[at + j];
        if (!Double.isFinite(value)) throw notFinite(l, i, j % d, value);
        rows[i][j % d] = Math.max(rows[i][j % d], value);
      }
    }
    return rows;
  }

  private static IllegalArgumentException notFinite(int l, int sample, int neuron, double value) {
    return new IllegalArgumentException(
        NAME
            + ": neuron %d of layer %d is %s on sample %d; give finite numbers"
                .formatted(neuron, l, value, sample));
  }

  /// The same record after ReLU.
  public ActivationRecord relu() {
    List<double[][]> after = new ArrayList<>();
    for (double[][] layer : layers) {
      double[][] rows = new double[layer.length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.stream(layer[i]).map(p -> Math.max(p, 0)).toArray();
      }
      after.add(rows);
    }
    return new ActivationRecord(after);
  }

  public int sampleCount() {
    return layers.getFirst().length;
  }

  public int layerCount() {
    return layers.size();
  }

  /// Neurons of a layer.
  public int width(int layer) {
    return layers.get(layer)[0].length;
  }

  /// Of a layer as a matrix `(n, d)`.
  public Tensor layer(int layer) {
    return Tensor.matrix(layers.get(layer));
  }

  /// Rows of a layer, not to be written to.
  double[][] rows(int layer) {
    return layers.get(layer);
  }
}
