// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Clones: chunks that stand for the whole layer of `W` neurons. The critical width `w*` is the
/// smallest size from which on every chunk size reconstructs the layer and knows the training set:
///
/// ```text
/// w* = min { w : for all w' ≥ w, mean R²(w') ≥ 0.99 and mean training error e(w') ≤ 0.01 }
/// ```
///
/// There are `⌊W/w*⌋` clones; none where only the whole layer qualifies, or not even it. The paper
/// gives no thresholds; these find the widths that its figures shade.
///
/// @source Doimo et al. 2022 (the idea); the thresholds are ours
public record CloneAnalysis(int width, OptionalInt criticalWidth) {
  private static final String NAME = "clone analysis";

  /// From which `R²` and up to which error a chunk is a clone, both included.
  public record Thresholds(double leastR2, double mostError) {
    public static final Thresholds DEFAULT = new Thresholds(.99, .01);
  }

  /// - In: points of the same sizes, `width` among them, in any order
  public static CloneAnalysis of(
      int width,
      List<ChunkPoint> training,
      List<ReconstructionPoint> reconstruction,
      Thresholds thresholds) {
    var errors = training.stream().sorted(Comparator.comparingInt(ChunkPoint::size)).toList();
    var fits =
        reconstruction.stream().sorted(Comparator.comparingInt(ReconstructionPoint::size)).toList();
    var sizes = errors.stream().map(ChunkPoint::size).toList();
    var others = fits.stream().map(ReconstructionPoint::size).toList();
    Refusals.require(
        NAME,
        sizes.equals(others),
        "errors are of the sizes %s but R² of %s; give both of the same".formatted(sizes, others));
    Refusals.require(
        NAME,
        !sizes.isEmpty() && sizes.getLast() == width,
        "the largest of the sizes %s is not the whole layer of %d; give that too"
            .formatted(sizes, width));
    int first = sizes.size();
    while (first > 0 && isClone(errors.get(first - 1), fits.get(first - 1), thresholds)) first--;
    return new CloneAnalysis(
        width, first < sizes.size() - 1 ? OptionalInt.of(sizes.get(first)) : OptionalInt.empty());
  }

  private static boolean isClone(ChunkPoint error, ReconstructionPoint fit, Thresholds thresholds) {
    return fit.meanR2() >= thresholds.leastR2 && error.meanError() <= thresholds.mostError;
  }

  /// `⌊W/w*⌋`; 0 without a critical width.
  public int cloneCount() {
    return criticalWidth.isPresent() ? width / criticalWidth.getAsInt() : 0;
  }

  /// The decay of the error of chunks toward `limit` from the critical width on, the whole layer
  /// included. Refused without a critical width, and where an error is not above the limit.
  public PowerLawFit decay(List<ChunkPoint> test, double limit) {
    int from =
        criticalWidth.orElseThrow(() ->
            new IllegalArgumentException(
                NAME + ": there is no critical width to fit from; fit chosen sizes yourself"));
    var points = test.stream().filter(p -> p.size() >= from).toList();
    return PowerLawFit.of(
        points.stream().mapToDouble(ChunkPoint::size).toArray(),
        points.stream().mapToDouble(p -> p.meanError() - limit).toArray());
  }

  /// The share of neurons that can be left out at random with at least `delta` of the accuracy
  /// kept, `1 − min { w/W : accuracy(w) ≥ δ accuracy(W) }`, of the sizes that there are points of.
  ///
  /// @source Nanda et al. 2023, Diffused redundancy in pre-trained representations
  public static double diffusedRedundancy(List<ChunkPoint> points, double delta) {
    Refusals.require(NAME, !points.isEmpty(), "there are no points; give at least one");
    Refusals.require(
        NAME, delta > 0 && delta <= 1, "delta is %s; give one above 0, up to 1".formatted(delta));
    var whole = points.stream().max(Comparator.comparingInt(ChunkPoint::size)).orElseThrow();
    double least = delta * (1 - whole.meanError());
    int size =
        points.stream()
            .filter(p -> 1 - p.meanError() >= least)
            .mapToInt(ChunkPoint::size)
            .min()
            .orElseThrow();
    return 1 - (double) size / whole.size();
  }
}
