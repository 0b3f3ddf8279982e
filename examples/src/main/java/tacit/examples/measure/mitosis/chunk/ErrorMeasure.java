// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

import java.util.List;
import java.util.Optional;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.redundancy.ChunkCurve;
import tacit.measures.redundancy.ChunkPoint;
import tacit.measures.redundancy.CloneAnalysis;

/// `chunk-error`: [ChunkCurve] of the samples of a file.
record ErrorMeasure() implements Measure {
  private static final double USUAL = 0.9;
  static final Parameter<Double> DELTA =
      Parameter.real(
          "delta",
          "share of the accuracy",
          "what must be kept for neurons to count as redundant",
          "a number above 0, up to 1",
          Optional.of(USUAL),
          share -> share > 0 && share <= 1);

  @Override
  public String name() {
    return "chunk-error";
  }

  @Override
  public String meaning() {
    return "how often random chunks of neurons are wrong under the trained readout, mean over draws; redundant is the share of neurons that can be left out";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LAYERS, RepKey.READOUT);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Chunks.DRAWS, Chunks.SIZE, Chunks.SCALE, DELTA, Parameter.SEED);
  }

  @Override
  public String source() {
    return "Doimo et al. 2022; redundant: Nanda et al. 2023";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var answers = Answers.of(rep, with.kernels());
    var chunks = Chunks.of(answers.readout().width(), Chunks.DRAWS, with);
    var points =
        ChunkCurve.of(
                answers.readout(),
                answers.samples().x(),
                answers.samples().labels(),
                chunks.sizes().toArray(),
                chunks.draws(),
                with.get(Chunks.SCALE),
                chunks.generator(),
                with.kernels())
            .points();
    var told = points.get(chunks.told());
    var value =
        numbers(Value.named().with("neurons", told.size()), told)
            .with("whole_error", points.getLast().meanError())
            .with("redundant", CloneAnalysis.diffusedRedundancy(points, with.get(DELTA)));
    var found = Finding.of(value).warnings(answers.warnings());
    for (ChunkPoint each : points) {
      found = found.size(each.size(), numbers(Value.named(), each));
    }
    return chunks.told(found, name());
  }

  private static Value numbers(Value before, ChunkPoint point) {
    return before
        .with("error", point.meanError())
        .orNone("error_se", point.standardError())
        .with("loss", point.meanLoss());
  }
}
