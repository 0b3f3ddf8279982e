// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.example.El2n;
import tacit.measures.margin.GradientMass;
import tacit.measures.margin.OutputMargins;

/// `gradient-mass`: [GradientMass], which samples still push the weights.
record GradientMassMeasure() implements Measure {
  private static final Parameter<Weighting> WEIGHTS =
      Parameter.word("weights", "by which loss a sample pushes", Weighting.EXPONENTIAL);
  private static final Parameter<Double> SHARE =
      Parameter.real(
          "share",
          "share of the samples",
          "how many of the smallest margins the mass is of, rounded up",
          "a number above 0, at most 1",
          Optional.of(0.01),
          x -> x > 0 && x <= 1);

  @Override
  public String name() {
    return "gradient-mass";
  }

  @Override
  public String meaning() {
    return "share of the gradient that the smallest margins make, and how many samples count";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LOGITS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(WEIGHTS, SHARE);
  }

  @Override
  public String source() {
    return "derived; counts by decades as in the public code of Lyu & Li 2020";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    double[] q = OutputMargins.of(rep.logits(), rep.labels());
    double[] w = weights(rep, with.get(WEIGHTS), q);
    var mass = GradientMass.of(q, w);
    var value =
        Value.named()
            .with("mass", mass.mass((int) Math.ceil(with.get(SHARE) * q.length)))
            .with("effective_support", mass.effectiveSupport());
    int[] counts = GradientMass.countsWithin(q);
    for (int j = 0; j < counts.length; j++) {
      value = value.with("within_" + (j + 1) + "_decades", counts[j]);
    }
    double sum = Arrays.stream(w).sum();
    return Finding.of(value).samples(name(), Arrays.stream(w).map(each -> each / sum).toArray());
  }

  private static double[] weights(RepFile rep, Weighting by, double... q) {
    double least = Arrays.stream(q).min().orElse(0);
    return switch (by) {
      case EXPONENTIAL -> Arrays.stream(q).map(each -> Math.exp(least - each)).toArray();
      case EL2N -> El2n.of(rep.logits(), rep.labels());
    };
  }
}
