// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.margin.MarginBound;
import tacit.measures.margin.MarginDistribution;
import tacit.measures.margin.NormalizedMargins;
import tacit.measures.margin.OutputMargins;
import tacit.measures.margin.RademacherKind;

/// `margin-bound`: [MarginBound] for the margins of the network whose dense layers all have norm 1,
/// with the empirical complexity of such networks.
record MarginBoundMeasure() implements Measure {
  private static final Parameter<Double> DELTA =
      Parameter.real(
          "delta",
          "probability",
          "chance that the bound fails",
          "a number between 0 and 1",
          Optional.of(0.05),
          x -> x > 0 && x < 1);
  private static final Parameter<Double> LEVEL =
      Parameter.real(
          "level",
          "normalized margin",
          "margin below which a sample counts as wrong (default: the one with the least bound)",
          "a number above 0",
          Optional.empty(),
          x -> x > 0);

  @Override
  public String name() {
    return "margin-bound";
  }

  @Override
  public String meaning() {
    return "bound on the error for new samples by the normalized margins; 1 and more says nothing, but puts networks of one architecture in order";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(RepKey.LABELS, RepKey.LOGITS, RepKey.WEIGHTS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Scale.INPUT_NORM, LEVEL, DELTA);
  }

  @Override
  public String source() {
    return "Mohri, Rostamizadeh & Talwalkar 2018, Theorem 9.2, and Golowich, Rakhlin & Shamir 2018, Theorem 1, recalled; threshold and level derived";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var chain = Chain.of(rep);
    dense(chain.weights().values());
    double norm = Scale.inputNorm("", with);
    Tensor logits = rep.logits();
    int n = logits.shape().size(0), classes = logits.shape().size(1);
    double rademacher = MarginBound.golowich(chain.weights().size(), norm * norm, n);
    double threshold = 4 * classes * rademacher;
    double[] q = OutputMargins.of(logits, rep.labels());
    var margins =
        MarginDistribution.of(NormalizedMargins.of(q, chain.norms().logFrobeniusProduct()));
    double level = with.find(LEVEL).orElseGet(() -> best(margins, threshold));
    var bound =
        MarginBound.multiclass(
            margins, level, classes, rademacher, RademacherKind.EMPIRICAL, with.get(DELTA));
    var value =
        Value.named()
            .with("bound", bound.value())
            .with("risk", bound.risk())
            .with("complexity", bound.complexity())
            .with("confidence", bound.confidence())
            .with("level", level)
            .with("positive_area", margins.positiveArea())
            .with("threshold", threshold);
    return Finding.of(value).warnings(warnings(bound, with)).warnings(chain.warnings());
  }

  private static void dense(Iterable<Tensor> weights) {
    for (Tensor weight : weights) {
      if (weight.shape().rank() == 2) continue;
      throw new IllegalArgumentException(
          "a weight has shape %s: the norm of a convolution depends on the size of the images, so this is for dense layers"
              .formatted(weight.shape()));
    }
  }

  /// Where no level says anything, the largest margin.
  private static double best(MarginDistribution margins, double threshold) {
    double level = MarginBound.optimalLevel(margins, threshold).orElse(margins.max());
    if (level > 0) return level;
    throw new ArithmeticException("no margin is above 0, and a bound needs a level that is");
  }

  private static List<String> warnings(MarginBound bound, Arguments with) {
    var warnings = new ArrayList<String>();
    if (bound.vacuous()) warnings.add("the bound is vacuous: it is 1 or more");
    if (with.find(LEVEL).isEmpty()) {
      warnings.add(
          "the level was chosen by the margins; the bound is for one that was fixed before");
    }
    return warnings;
  }
}
