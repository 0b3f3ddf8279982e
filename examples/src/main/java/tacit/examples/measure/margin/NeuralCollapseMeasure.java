// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Features;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.collapse.NeuralCollapse;

/// `neural-collapse`: [NeuralCollapse] of the features that the readout sees.
record NeuralCollapseMeasure() implements Measure {
  @Override
  public String name() {
    return "neural-collapse";
  }

  @Override
  public String meaning() {
    return "how far last-layer features have collapsed to class means on a simplex; all numbers are 0 if they have";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LAYERS, RepKey.READOUT);
  }

  @Override
  public String source() {
    return "Papyan, Han & Donoho 2020, recalled; others named in NeuralCollapse";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var seen = Features.of(rep, with.kernels());
    var found =
        NeuralCollapse.of(
            seen.values(), rep.labels(), seen.readout().weight(), seen.readout().bias());
    var spread = found.variability();
    var value =
        Value.named()
            .with("nc1", spread.nc1())
            .with("nc1_trace", spread.trace())
            .with("trace_ratio", spread.traceRatio())
            .with("cdnv", spread.cdnv())
            .with("nc2_norms_of_means", found.means().equinorm())
            .with("nc2_norms_of_classifier", found.weights().equinorm())
            .with("nc2_angles_of_means", found.means().angle())
            .with("nc2_angles_of_classifier", found.weights().angle())
            .with("frame_of_means", found.means().frame())
            .with("frame_of_classifier", found.weights().frame())
            .with("frame_of_both", found.crossFrame())
            .with("nc3", found.nc3())
            .with("nc4", found.nc4())
            .with("bias", found.biasError());
    return Finding.of(value).warnings(seen.warnings());
  }
}
