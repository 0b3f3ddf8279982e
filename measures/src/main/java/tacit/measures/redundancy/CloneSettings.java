// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Optional;
import java.util.OptionalDouble;
import tacit.autodiff.Indices;
import tacit.measures.redundancy.CloneAnalysis.Thresholds;

/// How a [CloneReport] is made.
///
/// - ascending `sizes` of chunks, the whole layer among them; if not said, its halves, as of
///   [NeuronChunks#halvingSizes]
/// - `draws` of chunks for errors and losses, `fits` of them for reconstructions: the paper's 100
///   and 40
/// - `ridge` `λ` and `epsilon` `ε`, the paper's `10⁻⁸` both
/// - `limit` `e∞`, the error that those of chunks decay toward, if it is known
public record CloneSettings(
    Optional<Indices> sizes,
    int draws,
    int fits,
    double ridge,
    double epsilon,
    ChunkScale scale,
    Thresholds thresholds,
    OptionalDouble limit) {
  public static final CloneSettings DEFAULT =
      new CloneSettings(
          Optional.empty(),
          100,
          40,
          LinearReconstruction.RIDGE,
          ResidualCorrelation.EPSILON,
          ChunkScale.TRAINED,
          Thresholds.DEFAULT,
          OptionalDouble.empty());

  /// The same with sizes of one's choice.
  public CloneSettings withSizes(int... sizes) {
    return new CloneSettings(
        Optional.of(Indices.of(sizes)), draws, fits, ridge, epsilon, scale, thresholds, limit);
  }

  /// The same with other numbers of draws.
  public CloneSettings withDraws(int draws, int fits) {
    return new CloneSettings(sizes, draws, fits, ridge, epsilon, scale, thresholds, limit);
  }

  /// The same that takes other chunks for clones.
  public CloneSettings with(Thresholds thresholds) {
    return new CloneSettings(sizes, draws, fits, ridge, epsilon, scale, thresholds, limit);
  }

  /// The same with a limit of the errors.
  public CloneSettings withLimit(double limit) {
    return new CloneSettings(
        sizes, draws, fits, ridge, epsilon, scale, thresholds, OptionalDouble.of(limit));
  }

  int[] sizesOf(int width) {
    return sizes.map(Indices::toArray).orElseGet(() -> NeuronChunks.halvingSizes(width));
  }
}
