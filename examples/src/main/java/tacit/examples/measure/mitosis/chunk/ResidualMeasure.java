// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.examples.measure.mitosis.Pixels;
import tacit.measures.redundancy.ActivationScatter;
import tacit.measures.redundancy.ResidualCorrelation;
import tacit.measures.redundancy.ResidualCurve;
import tacit.measures.redundancy.ResidualPoint;

/// `residual-correlation`: [ResidualCurve] on the samples of a file.
record ResidualMeasure() implements Measure {
  @Override
  public String name() {
    return "residual-correlation";
  }

  @Override
  public String meaning() {
    return "mean |correlation| of what random chunks leave of the neurons of their layer: of all, which falls with the size by itself, of those outside the chunk, and what independent ones leave (floor)";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LAYERS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(
        Chunks.FITS,
        Chunks.SIZE,
        Chunks.RIDGE,
        Chunks.EPSILON,
        HiddenLayer.LAYER,
        Pixels.PARAMETER,
        Parameter.SEED);
  }

  @Override
  public String source() {
    return "Doimo et al. 2022; outside and floor: ours";
  }

  @Override
  public boolean isLong(RepFile rep, Arguments with) {
    return Reconstructions.areLong(rep, with);
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var layer = HiddenLayer.of(rep, with);
    var chunks = Chunks.of(layer.width(), Chunks.FITS, with);
    var scatter = ActivationScatter.of(layer.x(), with.kernels());
    double epsilon = with.get(Chunks.EPSILON);
    var neurons = ResidualCorrelation.ofNeurons(scatter, epsilon);
    var points =
        ResidualCurve.of(
                scatter,
                chunks.sizes().toArray(),
                chunks.draws(),
                with.get(Chunks.RIDGE),
                epsilon,
                chunks.generator(),
                with.kernels())
            .points();
    var told = points.get(chunks.told());
    var value =
        numbers(Value.named().with("neurons", told.size()), told)
            .with("correlation_of_neurons", neurons.meanAbsolute());
    var found = Finding.of(value).warnings(layer.warnings());
    for (ResidualPoint each : points) {
      found = found.size(each.size(), numbers(Value.named(), each));
    }
    return chunks.told(found, name()).warnings(warnings(points, chunks, layer));
  }

  private static Value numbers(Value before, ResidualPoint point) {
    return before
        .with("correlation", point.meanCorrelation())
        .orNone("correlation_outside", point.meanCorrelationOutside())
        .orNone("correlation_floor", point.independenceFloor());
  }

  private static List<String> warnings(
      List<ResidualPoint> points, Chunks chunks, HiddenLayer layer) {
    var warnings = new ArrayList<>(chunks.tooMany(layer.samples()).stream().toList());
    points.stream()
        .filter(each -> each.size() < chunks.width() && each.meanSkipped() > 0)
        .max(Comparator.comparingDouble(ResidualPoint::meanSkipped))
        .ifPresent(most ->
            warnings.add(
                "chunks of %d leave nothing of %.2f neurons outside on average; these are not compared"
                    .formatted(most.size(), most.meanSkipped())));
    return warnings;
  }
}
