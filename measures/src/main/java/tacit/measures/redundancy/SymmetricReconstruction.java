// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// Two chunks `a` and `b` without a common neuron, each reconstructed from the other: `R²` of the
/// reconstructed chunk and `MC` of its residuals, both ways and on average.
///
/// The authors' code takes the residuals of `a → b` for both ways; here each has its own.
///
/// @source Doimo et al. 2022, the authors' code
public record SymmetricReconstruction(
    double r2Forward, double r2Backward, double correlationForward, double correlationBackward) {
  private static final String NAME = "symmetric reconstruction";

  public static SymmetricReconstruction of(
      ActivationScatter scatter, Indices a, Indices b, double ridge, double epsilon) {
    Refusals.chunk(NAME, a, scatter.width());
    Refusals.chunk(NAME, b, scatter.width());
    for (int i : a.toArray()) {
      for (int j : b.toArray()) {
        Refusals.require(
            NAME, i != j, "both chunks have neuron %d; give chunks of a partition".formatted(i));
      }
    }
    var pair = scatter.of(joined(a, b));
    Indices first = range(0, a.size()), second = range(a.size(), a.size() + b.size());
    var forward = LinearReconstruction.of(pair, first, ridge);
    var backward = LinearReconstruction.of(pair, second, ridge);
    return new SymmetricReconstruction(
        forward.r2Complement(),
        backward.r2Complement(),
        ResidualCorrelation.of(forward, epsilon).meanAbsoluteOutsideChunk(),
        ResidualCorrelation.of(backward, epsilon).meanAbsoluteOutsideChunk());
  }

  public double r2() {
    return (r2Forward + r2Backward) / 2;
  }

  public double correlation() {
    return (correlationForward + correlationBackward) / 2;
  }

  private static Indices joined(Indices a, Indices b) {
    int[] both = Arrays.copyOf(a.toArray(), a.size() + b.size());
    System.arraycopy(b.toArray(), 0, both, a.size(), b.size());
    return Indices.of(both);
  }

  private static Indices range(int from, int to) {
    return Indices.of(IntStream.range(from, to).toArray());
  }
}
