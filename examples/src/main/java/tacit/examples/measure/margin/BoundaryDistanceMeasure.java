// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.List;
import java.util.Optional;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Features;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.boundary.BoundaryDistance;
import tacit.measures.boundary.MarginSignature;
import tacit.measures.margin.MarginDistribution;

/// `boundary-distance`: [BoundaryDistance] in the features that the readout sees, in units of their
/// spread. After them the network is affine, so the distance to the best wrong class is exact.
record BoundaryDistanceMeasure() implements Measure {
  private static final Parameter<Double> STABILIZER =
      Parameter.real(
          "stabilizer",
          "",
          "what is added to the squared norm of gradients; the published code has 1e-6",
          "a number of 0 or more",
          Optional.of(0.0),
          x -> x >= 0);
  private static final List<String> SIGNATURE =
      List.of("lower_fence", "quartile_1", "quartile_2", "quartile_3", "upper_fence");

  @Override
  public String name() {
    return "boundary-distance";
  }

  @Override
  public String meaning() {
    return "distance to the decision boundary in the last layer, in units of its spread, with the signature of those that are right";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LAYERS, RepKey.READOUT);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(STABILIZER);
  }

  @Override
  public String source() {
    return "Jiang et al. 2019, recalled";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var seen = Features.of(rep, with.kernels());
    var found =
        BoundaryDistance.of(
            seen.readout()::apply,
            seen.values(),
            rep.labels(),
            with.get(STABILIZER),
            with.kernels());
    double[] distances = found.normalized();
    var sorted = MarginDistribution.of(distances);
    var value =
        Value.named()
            .with("positive", sorted.survival(0))
            .with("minimum", sorted.min())
            .where(SIGNATURE, () -> signature(distances))
            .with("maximum", sorted.max())
            .with("total_variation", found.totalVariation());
    return Finding.of(value).warnings(seen.warnings()).samples(name(), distances);
  }

  private static double[] signature(double... distances) {
    var s = MarginSignature.of(distances);
    return new double[] {s.lowerFence(), s.q1(), s.q2(), s.q3(), s.upperFence()};
  }
}
