// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.nn.Network;
import tacit.nn.Params;

/// The scale of a homogeneous network, `ρ = Πₖ ρₖ` with `ρₖ = ‖Wₖ‖_F`: with directions `Vₖ = Wₖ/ρₖ`
/// the network is `f_W = ρ f_V`, so a margin divided by `ρ` is that of the directions alone.
///
/// The norm of a convolution is that of its kernel. A bias of the first layer is the weight of an
/// input that is always 1 and joins `ρ₁`; see [BiasPolicy] for others and [BatchNormPolicy] for
/// batch normalization.
///
/// - In: layers one after another, all of degree 1: `f(a z) = a f(z)` for `a > 0`
/// - Out: `ln ρ`, as a product of twenty norms overflows
///
/// @param layers the layers whose norms are multiplied, in order
/// @param approximate whether the value depends on how the scale is shared out between the layers:
///   biases were left out, or a normalization's gain and shift
/// @source Poggio, Banburski & Liao 2020 for the Frobenius norms, from memory; the policies are
///   ours
public record NetworkScale(List<Part> layers, boolean approximate) {
  /// One layer of weights.
  ///
  /// @param place `layers[2] (dense)`, in the network before folding
  /// @param weight the numbers by which it multiplies, outputs first, `(m, d)` or `(o, c, kh, kw)`,
  ///   in FLOAT64; without the bias
  /// @param norm `ρₖ`
  public record Part(String place, Tensor weight, double norm) {}

  /// A network without biases beyond the first layer; batch normalization is folded.
  public static NetworkScale of(Network network, Params<Tensor> params, Params<Tensor> statistics) {
    return of(network, params, statistics, BiasPolicy.REFUSE, BatchNormPolicy.FOLD);
  }

  public static NetworkScale of(
      Network network,
      Params<Tensor> params,
      Params<Tensor> statistics,
      BiasPolicy biases,
      BatchNormPolicy norms) {
    Chain chain = Chain.of(network, params, statistics);
    chain.links().forEach(Degree::requireOne);
    boolean ignored = Biases.ignored(chain, biases);
    return switch (norms) {
      case FOLD -> {
        var folded = BatchNormFold.of(network, params, statistics);
        Chain plain = Chain.of(folded.network(), folded.params(), Params.empty());
        yield new NetworkScale(Norms.folded(chain, plain), ignored || !chain.norms().isEmpty());
      }
      case HOMOGENEOUS_TAIL -> new NetworkScale(Norms.tail(chain), ignored || Norms.gained(chain));
    };
  }

  /// `ln ρ = Σₖ ln ρₖ`.
  public double logScale() {
    double sum = 0;
    for (Part layer : layers) sum += Math.log(layer.norm());
    return sum;
  }

  /// `ρₖ`, in order.
  public double[] layerNorms() {
    return layers.stream().mapToDouble(Part::norm).toArray();
  }

  /// The weights whose norms these are, outputs first.
  public List<Tensor> weights() {
    return layers.stream().map(Part::weight).toList();
  }
}
