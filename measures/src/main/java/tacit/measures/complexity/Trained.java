// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.norm.WeightDistances;
import tacit.measures.norm.WeightNorms;

/// A trained network as [Complexity] sees it.
///
/// - Shapes: weights and start values `W_l: (out, in)` or `(out, in, height, width)`, outputs
///   first, batch normalization folded into them; biases `b_l: (out)`
///
/// The norms are computed when they are first asked for, once for all measures.
public final class Trained {
  private static final int TENTH = 10;

  private final WeightNorms norms;
  private final List<Tensor> weights;
  private final List<Tensor> start;
  private final List<Tensor> biases;
  private final double margin;
  private final int samples;
  private final Tolerated tolerated;

  private Trained(
      WeightNorms norms,
      List<Tensor> weights,
      List<Tensor> start,
      List<Tensor> biases,
      double margin,
      int samples,
      Tolerated tolerated) {
    this.norms = norms;
    this.weights = List.copyOf(weights);
    this.start = List.copyOf(start);
    this.biases = List.copyOf(biases);
    this.margin = margin;
    this.samples = samples;
    this.tolerated = tolerated;
  }

  /// Without biases, and no perturbation measured.
  ///
  /// @param weights `W_1 … W_d`
  /// @param start `W_l⁰`, what training began from
  /// @param margin `γ > 0`, by [#margin] if it is to be that of the source
  /// @param samples `m`, the size of the training set
  public static Trained of(List<Tensor> weights, List<Tensor> start, double margin, int samples) {
    if (!(margin > 0 && Double.isFinite(margin))) {
      throw refusal("the margin is %s; give a finite number above 0".formatted(margin));
    }
    if (samples < 1) throw refusal("%d samples; give 1 or more".formatted(samples));
    var norms = WeightNorms.of(weights);
    return new Trained(norms, weights, start, List.of(), margin, samples, Tolerated.NONE);
  }

  /// With biases `b_1 … b_d`, one a layer, or none; only path norms see them.
  public Trained withBiases(List<Tensor> biases) {
    checkBiases(weights, biases);
    return new Trained(norms, weights, start, biases, margin, samples, tolerated);
  }

  /// With what was measured of the perturbations `σ, σ′, α, α′`.
  public Trained tolerating(Tolerated tolerated) {
    return new Trained(norms, weights, start, biases, margin, samples, tolerated);
  }

  public List<Tensor> weights() {
    return weights;
  }

  public double margin() {
    return margin;
  }

  public int samples() {
    return samples;
  }

  public Tolerated tolerated() {
    return tolerated;
  }

  /// `γ = |q₍ₖ₎|`, the size of the `k = max(1, ⌊m/10⌋)`-th smallest output margin of the training
  /// set.
  ///
  /// Without its sign, a network that errs on a tenth of the samples passes for one that does not;
  /// [tacit.measures.norm.NormMarginMeasures] refuses such a network.
  public static double margin(double... outputMargins) {
    var margins = MarginDistribution.of(outputMargins);
    return Math.abs(margins.kth(Math.max(1, margins.count() / TENTH)));
  }

  /// All entries of the weights, layer after layer.
  double[] entries() {
    return weights.stream().flatMapToDouble(each -> Arrays.stream(each.toDoubles())).toArray();
  }

  /// Where training moved them.
  double[] moves() {
    return distances().entries();
  }

  WeightNorms norms() {
    return norms;
  }

  /// Of the network whose paths from biases are paths, too.
  WeightNorms pathNorms() {
    return WeightNorms.of(weightsWithBiases());
  }

  double size(Perturbation way) {
    return tolerated.size(way);
  }

  WeightDistances distances() {
    return WeightDistances.of(weights, start);
  }

  /// The weights of a network without biases that has the same paths, and one more to each bias: a
  /// bias is the weight of an input that is always 1, so `W_l` becomes `(W_l b_l; 0 1)`, and the
  /// last `(W_d b_d)`.
  private List<Tensor> weightsWithBiases() {
    if (biases.isEmpty()) return weights;
    List<Tensor> joined = new ArrayList<>();
    for (int l = 0; l < weights.size(); l++) {
      joined.add(joined(weights.get(l), biases.get(l), l == weights.size() - 1));
    }
    return joined;
  }

  private static Tensor joined(Tensor weight, Tensor bias, boolean last) {
    if (weight.shape().rank() != 2) return weight;
    int out = weight.shape().size(0), in = weight.shape().size(1);
    double[][] rows = new double[last ? out : out + 1][in + 1];
    double[] w = weight.toDoubles(), b = bias.toDoubles();
    for (int i = 0; i < out; i++) {
      System.arraycopy(w, i * in, rows[i], 0, in);
      rows[i][in] = b[i];
    }
    if (!last) rows[out][in] = 1;
    return Tensor.matrix(rows);
  }

  private static void checkBiases(List<Tensor> weights, List<Tensor> biases) {
    if (biases.isEmpty()) return;
    if (biases.size() != weights.size()) {
      throw refusal(
          "%d weights but %d biases; give one a layer, or none"
              .formatted(weights.size(), biases.size()));
    }
    for (int l = 0; l < weights.size(); l++) {
      var w = weights.get(l).shape();
      var b = biases.get(l).shape();
      if (b.rank() != 1 || w.rank() == 0 || b.size(0) != w.size(0)) {
        throw refusal(
            "bias %d has shape %s and its weight %s; give one number an output".formatted(l, b, w));
      }
    }
  }

  static IllegalArgumentException refusal(String message) {
    return new IllegalArgumentException("complexity: " + message);
  }
}
