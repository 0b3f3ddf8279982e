// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

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
import tacit.measures.redundancy.ReconstructionCurve;
import tacit.measures.redundancy.ReconstructionPoint;

/// `chunk-r2`: [ReconstructionCurve] on the samples of a file, by which it is fitted, too.
record ReconstructionMeasure() implements Measure {
  @Override
  public String name() {
    return "chunk-r2";
  }

  @Override
  public String meaning() {
    return "share of the variance of a layer that random chunks of its neurons give back by ridge regression, mean over draws; outside, of the other neurons alone";
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
        HiddenLayer.LAYER,
        Pixels.PARAMETER,
        Parameter.SEED);
  }

  @Override
  public String source() {
    return "Doimo et al. 2022; outside: ours";
  }

  @Override
  public boolean isLong(RepFile rep, Arguments with) {
    return Reconstructions.areLong(rep, with);
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var layer = HiddenLayer.of(rep, with);
    var chunks = Chunks.of(layer.width(), Chunks.FITS, with);
    var points =
        ReconstructionCurve.of(
                ActivationScatter.of(layer.x(), with.kernels()),
                chunks.sizes().toArray(),
                chunks.draws(),
                with.get(Chunks.RIDGE),
                chunks.generator(),
                with.kernels())
            .points();
    var told = points.get(chunks.told());
    var found = Finding.of(numbers(Value.named().with("neurons", told.size()), told));
    for (ReconstructionPoint each : points) {
      found = found.size(each.size(), numbers(Value.named(), each));
    }
    return chunks
        .told(found.warnings(layer.warnings()), name())
        .warnings(chunks.tooMany(layer.samples()).stream().toList());
  }

  private static Value numbers(Value before, ReconstructionPoint point) {
    return before.with("r2", point.meanR2()).orNone("r2_outside", point.meanR2Complement());
  }
}
