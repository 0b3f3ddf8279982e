// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tacit.autodiff.Tensor;
import tacit.nn.Affine;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.EffectiveWeights;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Parameterization;
import tacit.nn.Params;
import tacit.nn.Serial;
import tacit.nn.Weights;

/// The network that computes at inference what a network with batch normalization computes, without
/// it: with running mean `μ` and variance `v`, gain `g`, shift `β` and stabilizer `ε`,
///
/// ```text
/// s = g / √(v + ε)    W' = diag(s) W    b' = β + s (b − μ)
/// ```
///
/// - In: layers one after another, each `batch_norm` at once after a layer of weights
/// - Out: the same without `batch_norm`, under [Parameterization#STANDARD], numbers in FLOAT64
///
/// @source derived; `s` multiplies the outputs of a layer, here the last axis of `W`
public record BatchNormFold(Network network, Params<Tensor> params) {
  /// Folds every normalization.
  ///
  /// @param statistics the running statistics of the trained network
  public static BatchNormFold of(
      Network network, Params<Tensor> params, Params<Tensor> statistics) {
    Chain chain = Chain.of(network, params, statistics);
    List<Layer> layers = new ArrayList<>();
    List<Params<Tensor>> values = new ArrayList<>();
    for (Chain.Link link : chain.links()) {
      if (link.layer() instanceof BatchNorm) continue;
      Folded folded = chain.normalized(link) ? folded(chain, link) : plain(link);
      layers.add(folded.layer());
      values.add(folded.params());
    }
    chain.norms().forEach(norm -> requireWeightsBefore(chain, norm));
    return joined(layers, values, network);
  }

  private static BatchNormFold joined(
      List<Layer> layers, List<Params<Tensor>> values, Network network) {
    Params<Tensor> all = Params.empty();
    for (int i = 0; i < layers.size(); i++) all = all.and("" + i, values.get(i));
    return new BatchNormFold(new Network(new Serial(layers), network.example()), all);
  }

  private record Folded(Layer layer, Params<Tensor> params) {}

  private static Folded plain(Chain.Link link) {
    if (!(link.layer() instanceof Affine affine)) return new Folded(link.layer(), link.params());
    EffectiveWeights w = EffectiveWeights.of(affine, link.params());
    Params<Tensor> p = Params.of("W", w.weight());
    boolean bias = affine.weights().hasBias();
    return new Folded(standard(affine, bias), bias ? p.and("b", w.bias()) : p);
  }

  private static Folded folded(Chain chain, Chain.Link link) {
    Chain.Link next = chain.links().get(link.index() + 1);
    requireWeightsBefore(chain, next);
    Affine affine = (Affine) link.layer();
    EffectiveWeights w = EffectiveWeights.of(affine, link.params());
    double[] s = scale(next),
        b = w.bias().toDoubles(),
        mean = next.statistics().get("mean").toDoubles();
    for (int i = 0; i < s.length; i++) b[i] = shift(next, i) + s[i] * (b[i] - mean[i]);
    double[] scaled = w.weight().toDoubles();
    for (int i = 0; i < scaled.length; i++) scaled[i] *= s[i % s.length];
    return new Folded(
        standard(affine, true),
        Params.of("W", Tensor.of(w.weight().shape(), scaled)).and("b", Tensor.vector(b)));
  }

  /// `s = g / √(v + ε)`.
  private static double[] scale(Chain.Link link) {
    BatchNorm norm = (BatchNorm) link.layer();
    double[] s = link.statistics().get("variance").toDoubles();
    for (int i = 0; i < s.length; i++) {
      double gain = norm.affine() ? link.params().get("gamma").get(i) : 1;
      s[i] = gain / Math.sqrt(s[i] + norm.epsilon());
    }
    return s;
  }

  private static double shift(Chain.Link link, int i) {
    return ((BatchNorm) link.layer()).affine() ? link.params().get("beta").get(i) : 0;
  }

  /// The same layer with its numbers as they multiply.
  private static Layer standard(Affine layer, boolean bias) {
    Weights law = layer.weights();
    OptionalDouble b =
        bias ? OptionalDouble.of(law.biasVariance().orElse(0)) : OptionalDouble.empty();
    Weights weights = new Weights(Parameterization.STANDARD, law.weightVariance(), b);
    return switch (layer) {
      case Dense(var units, _) -> new Dense(units, weights);
      case Conv(var channels, var kernel, var strides, var padding, _) ->
          new Conv(channels, kernel, strides, padding, weights);
    };
  }

  private static void requireWeightsBefore(Chain chain, Chain.Link norm) {
    boolean follows =
        norm.index() > 0 && chain.links().get(norm.index() - 1).layer() instanceof Affine;
    if (!follows) {
      throw new IllegalArgumentException(
          "fold: "
              + norm.place()
              + " does not follow a layer of weights, so there is nothing to fold it into; put it"
              + " between the weights and their activation");
    }
    if (!norm.statistics().has("mean") || !norm.statistics().has("variance")) {
      throw new IllegalArgumentException(
          "fold: "
              + norm.place()
              + " has no running statistics; give those of the trained network");
    }
  }
}
