// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;
import tacit.nn.Affine;
import tacit.nn.BatchNorm;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Serial;

/// The layers of a network one after another, each with its own numbers in FLOAT64.
record Chain(List<Link> links) {
  /// @param index its number, from 0
  /// @param params its parameters
  /// @param statistics its running statistics
  record Link(int index, Layer layer, Params<Tensor> params, Params<Tensor> statistics) {
    /// `layers[3] (batch_norm)`.
    String place() {
      return "layers[%d] (%s)".formatted(index, layer.name());
    }
  }

  static Chain of(Network network, Params<Tensor> params, Params<Tensor> statistics) {
    Params<Tensor> p = network.checked(params).map(Chain::wide), s = statistics.map(Chain::wide);
    if (!(network.layer() instanceof Serial(List<Layer> layers))) {
      return new Chain(List.of(new Link(0, network.layer(), p, s)));
    }
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      links.add(new Link(i, layers.get(i), p.at("" + i), s.at("" + i)));
    }
    return new Chain(List.copyOf(links));
  }

  private static Tensor wide(Tensor t) {
    return t.to(DType.FLOAT64);
  }

  /// The layers of weights.
  List<Link> affine() {
    return links.stream().filter(link -> link.layer() instanceof Affine).toList();
  }

  /// The normalizations.
  List<Link> norms() {
    return links.stream().filter(link -> link.layer() instanceof BatchNorm).toList();
  }

  /// Whether a normalization comes at once after a layer.
  boolean normalized(Link link) {
    int next = link.index() + 1;
    return next < links.size() && links.get(next).layer() instanceof BatchNorm;
  }
}
