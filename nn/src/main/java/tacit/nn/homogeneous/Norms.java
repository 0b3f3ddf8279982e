// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.nn.Affine;
import tacit.nn.BatchNorm;
import tacit.nn.EffectiveWeights;

/// Frobenius norms of the layers of a chain.
final class Norms {
  private Norms() {}

  /// Of all layers, their weights as after folding.
  static List<NetworkScale.Part> folded(Chain chain, Chain folded) {
    List<NetworkScale.Part> parts = new ArrayList<>();
    for (int k = 0; k < chain.affine().size(); k++) {
      Chain.Link link = chain.affine().get(k);
      boolean joins = k == 0 && !chain.normalized(link);
      parts.add(part(link, folded.affine().get(k), joins));
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("scale: the network has no layer of weights");
    }
    return List.copyOf(parts);
  }

  /// Of the layers after the last normalization.
  static List<NetworkScale.Part> tail(Chain chain) {
    if (chain.norms().isEmpty()) return folded(chain, chain);
    Chain.Link last = chain.norms().getLast();
    var parts =
        chain.affine().stream()
            .filter(link -> link.index() > last.index())
            .map(link -> part(link, link, false))
            .toList();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "scale: no layer of weights follows "
              + last.place()
              + ", so the output has no scale of its own; take BatchNormPolicy.FOLD");
    }
    return parts;
  }

  /// Whether any normalization has another gain than 1 or another shift than 0.
  static boolean gained(Chain chain) {
    return chain.norms().stream()
        .filter(link -> ((BatchNorm) link.layer()).affine())
        .anyMatch(
            link -> !all(link.params().get("gamma"), 1) || !all(link.params().get("beta"), 0));
  }

  private static boolean all(Tensor t, double value) {
    return Arrays.stream(t.toDoubles()).allMatch(x -> x == value);
  }

  /// @param joins whether the bias is one more column of the weights
  private static NetworkScale.Part part(Chain.Link link, Chain.Link numbers, boolean joins) {
    var w = EffectiveWeights.of((Affine) numbers.layer(), numbers.params());
    double square = square(w.weight()) + (joins ? square(w.bias()) : 0);
    double norm = Math.sqrt(square);
    if (!(norm > 0) || Double.isInfinite(norm)) {
      throw new ArithmeticException(
          "scale: the weights of "
              + link.place()
              + " have norm "
              + norm
              + ", so they have no direction; leave the margins as they are");
    }
    return new NetworkScale.Part(link.place(), w.outFirst(), norm);
  }

  private static double square(Tensor t) {
    double sum = 0;
    for (double x : t.toDoubles()) sum = Math.fma(x, x, sum);
    return sum;
  }
}
