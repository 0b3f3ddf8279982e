// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.kernel.Kernels;

/// Whether a layer is made of clones, in one call: for each size the errors of random chunks
/// ([ChunkCurve]), what they reconstruct ([ReconstructionCurve]) and what they leave
/// ([ResidualCurve]), and from these the critical width, the number of clones ([CloneAnalysis]) and
/// the decay of the error.
///
/// Reconstructions are fitted and judged on the test examples, as in the paper. All curves are of
/// the same chunks: a point of one and a point of another differ by what is asked, not by the draw.
///
/// - `warnings` say which numbers mean little, and why
///
/// @source Doimo et al. 2022
public record CloneReport(
    List<ClonePoint> points, CloneAnalysis clones, CloneSettings settings, List<String> warnings) {
  public CloneReport {
    points = List.copyOf(points);
    warnings = List.copyOf(warnings);
  }

  /// - In: the trained `readout` of the layer, and the layer's activations on the examples that the
  ///   network was trained on and on others
  public static CloneReport of(
      ChunkReadout readout,
      LabeledActivations training,
      LabeledActivations test,
      CloneSettings settings,
      RandomGenerator random,
      Kernels on) {
    var seed = new Seed(random.nextLong());
    int[] sizes = settings.sizesOf(readout.width());
    var known = errors(readout, training, sizes, settings, seed, on);
    var others = errors(readout, test, sizes, settings, seed, on);
    var scatter = ActivationScatter.of(test.x(), on);
    var fits =
        ReconstructionCurve.of(
                scatter, sizes, settings.fits(), settings.ridge(), seed.generator(), on)
            .points();
    var left = residuals(scatter, sizes, settings, seed, on);
    var points =
        IntStream.range(0, sizes.length)
            .mapToObj(s -> new ClonePoint(known.get(s), others.get(s), fits.get(s), left.get(s)))
            .toList();
    var clones = CloneAnalysis.of(readout.width(), known, fits, settings.thresholds());
    return new CloneReport(points, clones, settings, warnings(points, scatter.examples()));
  }

  private static List<ChunkPoint> errors(
      ChunkReadout readout,
      LabeledActivations of,
      int[] sizes,
      CloneSettings settings,
      Seed seed,
      Kernels on) {
    return ChunkCurve.of(
            readout,
            of.x(),
            of.labels(),
            sizes,
            settings.draws(),
            settings.scale(),
            seed.generator(),
            on)
        .points();
  }

  private static List<ResidualPoint> residuals(
      ActivationScatter scatter, int[] sizes, CloneSettings settings, Seed seed, Kernels on) {
    return ResidualCurve.of(
            scatter,
            sizes,
            settings.fits(),
            settings.ridge(),
            settings.epsilon(),
            seed.generator(),
            on)
        .points();
  }

  private static List<String> warnings(List<ClonePoint> points, int examples) {
    var warnings = new ArrayList<String>();
    for (ClonePoint p : points) {
      if (examples > p.size() + 1) continue;
      warnings.add(
          "chunks of %d fit any layer on %d examples; give more than %d"
              .formatted(p.size(), examples, p.size() + 1));
    }
    var compared = points.subList(0, points.size() - 1).stream().map(ClonePoint::residual);
    var most = compared.max(Comparator.comparingDouble(ResidualPoint::meanSkipped));
    if (most.isPresent() && most.get().meanSkipped() > 0) {
      warnings.add(
          "chunks of %d leave nothing of %.2f neurons outside on average; these are not compared"
              .formatted(most.get().size(), most.get().meanSkipped()));
    }
    return warnings;
  }

  /// The point of a size.
  public ClonePoint at(int size) {
    return points.stream()
        .filter(p -> p.size() == size)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "clone report: no chunks of size %d; there are %s"
                    .formatted(size, points.stream().map(ClonePoint::size).toList())));
  }

  /// The decay of the test error toward the limit of the settings, from the critical width on;
  /// empty without either of them. Refused where an error is not above the limit.
  public Optional<PowerLawFit> decay() {
    if (settings.limit().isEmpty() || clones.criticalWidth().isEmpty()) return Optional.empty();
    var errors = points.stream().map(ClonePoint::test).toList();
    return Optional.of(clones.decay(errors, settings.limit().getAsDouble()));
  }

  /// A line a size under [ClonePoint#COLUMNS], with all digits; nothing where there is no number.
  public String csv() {
    return CloneTable.csv(points);
  }

  /// The points as columns of text, then the critical width, the clones, the decay and warnings.
  public String table() {
    return CloneTable.text(this);
  }
}
