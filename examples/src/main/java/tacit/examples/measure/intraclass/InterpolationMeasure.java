// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Measure;
import tacit.examples.measure.Parameter;
import tacit.examples.measure.RepFile;
import tacit.examples.measure.RepKey;
import tacit.examples.measure.Value;
import tacit.measures.intraclass.BlackBoxSubclassInterpolation;
import tacit.measures.intraclass.SegmentAnswers;
import tacit.measures.intraclass.SegmentDrop;

/// `c0`: [BlackBoxSubclassInterpolation] of what a model answered on segments of inputs.
record InterpolationMeasure() implements Measure {
  private static final int PLACES = 9;
  private static final Parameter<SegmentDrop> DROP =
      Parameter.word(
          "drop",
          "the largest drop of the probability on a segment, or their sum",
          SegmentDrop.MAX);
  private static final Parameter<Double> GUARD =
      Parameter.real(
          "guard",
          "",
          "what is added to the drops within and between; the published code has 0",
          "a number of 0 or more",
          Optional.of(BlackBoxSubclassInterpolation.GUARD),
          x -> x >= 0);

  @Override
  public String name() {
    return "c0";
  }

  @Override
  public String meaning() {
    return "how much less sure of a class a model is between its hidden subclasses than inside them";
  }

  @Override
  public List<RepKey> needs() {
    return List.of(
        RepKey.SEGMENTS_WITHIN,
        RepKey.SEGMENTS_WITHIN_SUBLABELS,
        RepKey.SEGMENTS_BETWEEN,
        RepKey.SEGMENTS_BETWEEN_SUBLABELS);
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(DROP, GUARD, Choices.ACROSS);
  }

  @Override
  public String source() {
    return "Carbonnelle 2022 (thesis), eq. 2.1; published code";
  }

  @Override
  public Finding of(RepFile rep, Arguments with) {
    var answers =
        new SegmentAnswers(
            answers(rep, RepKey.SEGMENTS_WITHIN),
            subclasses(rep, RepKey.SEGMENTS_WITHIN_SUBLABELS),
            answers(rep, RepKey.SEGMENTS_BETWEEN),
            subclasses(rep, RepKey.SEGMENTS_BETWEEN_SUBLABELS));
    var found = BlackBoxSubclassInterpolation.of(answers, with.get(DROP), with.get(GUARD));
    double value = found.value(with.get(Choices.ACROSS));
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(
          "c0 is %s, for the probability of a class never drops inside a subclass; give guard=1e-6"
              .formatted(value));
    }
    return Finding.of(Value.of(value))
        .warnings(warnings(answers, found))
        .array("c0_drops", drops(found))
        .array("c0_subclasses", divided(answers, found));
  }

  private static Tensor answers(RepFile rep, RepKey key) {
    return rep.real(key.array(), "(segments, 9)", 2);
  }

  private static Indices subclasses(RepFile rep, RepKey key) {
    return rep.wholes(key.array(), "subclasses", "subclass a segment");
  }

  /// `(subclasses, 2)`, within and between.
  private static Tensor drops(BlackBoxSubclassInterpolation found) {
    return Tensor.matrix(
        IntStream.range(0, found.drops().length)
            .mapToObj(i -> found.drops()[i])
            .filter(row -> row.length > 0)
            .toArray(double[][]::new));
  }

  private static Indices divided(SegmentAnswers answers, BlackBoxSubclassInterpolation found) {
    double[][] rows = found.drops();
    return Indices.of(
        IntStream.range(0, rows.length)
            .filter(i -> rows[i].length > 0)
            .map(answers.subclasses()::get)
            .toArray());
  }

  private static List<String> warnings(
      SegmentAnswers answers, BlackBoxSubclassInterpolation found) {
    var warnings = new ArrayList<String>();
    int places = answers.within().shape().size(1);
    if (places != PLACES) {
      warnings.add(
          "segments_within: %d places on a segment; the measure has 9, at 0.1, 0.2, ..., 0.9"
              .formatted(places));
    }
    if (found.skipped() > 0) {
      warnings.add(
          "segments_between: skipped, as without segments: %d of %d subclasses"
              .formatted(found.skipped(), answers.subclasses().size()));
    }
    return warnings;
  }
}
