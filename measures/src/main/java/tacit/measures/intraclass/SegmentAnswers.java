// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// How probable a model holds the class of a subclass on segments of inputs that begin in it: all
/// that [BlackBoxSubclassInterpolation] needs, so that a model of any framework can be measured.
///
/// - Shapes: `within: (p, t)`, `between: (q, t)`, a row a segment and a column a place on it, `t =
///   9` if they are 0.1, …, 0.9; subclasses `(p)` and `(q)`
///
/// @param within on segments from samples of a subclass to samples of the same
/// @param withinSubclasses that subclass
/// @param between on segments from samples of a subclass to others of its class; none for a
///   subclass that is alone in its class
/// @param betweenSubclasses the subclass where the segment begins
public record SegmentAnswers(
    Tensor within, Indices withinSubclasses, Tensor between, Indices betweenSubclasses) {
  private static final String NAME = BlackBoxSubclassInterpolation.NAME;

  public SegmentAnswers {
    check("within", within, withinSubclasses);
    check("between", between, betweenSubclasses);
    int places = within.shape().size(1), others = between.shape().size(1);
    Refusals.require(
        NAME,
        places == others,
        "segments within have %d places but segments between %d; give both the same"
            .formatted(places, others));
    for (int i : betweenSubclasses.toArray()) {
      Refusals.require(
          NAME,
          Arrays.stream(withinSubclasses.toArray()).anyMatch(j -> j == i),
          "subclass %d has segments between but none within; give both".formatted(i));
    }
  }

  private static void check(String which, Tensor answers, Indices subclasses) {
    var shape = answers.shape();
    Refusals.require(
        NAME,
        shape.rank() == 2 && shape.count() > 0,
        "%s has shape %s; give (segments, places)".formatted(which, shape));
    Refusals.require(
        NAME,
        shape.size(0) == subclasses.size(),
        "%s %s has %d segments but %d subclasses; give one a segment"
            .formatted(which, shape, shape.size(0), subclasses.size()));
    double[] p = answers.toDoubles();
    for (int j = 0; j < p.length; j++) {
      Refusals.require(
          NAME,
          ProbabilityDrop.probable(p[j]),
          "%s holds %s at (%d, %d); give probabilities, from 0 to 1"
              .formatted(which, p[j], j / shape.size(1), j % shape.size(1)));
    }
  }

  /// Of segments drawn as [BlackBoxSubclassInterpolation] draws them, at `t = 0.1, …, 0.9`.
  public static SegmentAnswers of(
      UnaryOperator<Tensor> model,
      Tensor inputs,
      Indices subclasses,
      LabelHierarchy hierarchy,
      RandomGenerator random) {
    Refusals.labels(NAME, subclasses, inputs.shape().size(0), hierarchy.subclassCount());
    var drops = new ProbabilityDrop(model, inputs, hierarchy.classCount(), SegmentDrop.MAX);
    var within = new Rows();
    var between = new Rows();
    for (int i = 0; i < hierarchy.subclassCount(); i++) {
      Indices own = SegmentPairs.members(subclasses, Indices.of(i));
      Refusals.empty(NAME, own.size(), i, hierarchy.subclassCount());
      if (hierarchy.siblings(i).size() == 0) continue;
      Indices rest = SegmentPairs.members(subclasses, hierarchy.siblings(i));
      SegmentPairs pairs = SegmentPairs.draw(own, rest, random);
      int c = hierarchy.parent().get(i);
      within.add(drops.answers(pairs.within(), c), i);
      between.add(drops.answers(pairs.between(), c), i);
    }
    BlackBoxSubclassInterpolation.refuseUndivided(
        within.answers.isEmpty(), hierarchy.subclassCount());
    return new SegmentAnswers(
        within.tensor(), within.subclasses(), between.tensor(), between.subclasses());
  }

  /// The answers of one subclass after another.
  private static final class Rows {
    private final List<double[]> answers = new ArrayList<>();
    private final List<Integer> of = new ArrayList<>();

    void add(double[][] rows, int subclass) {
      for (double[] row : rows) {
        answers.add(row);
        of.add(subclass);
      }
    }

    Tensor tensor() {
      return Tensor.matrix(answers.toArray(double[][]::new));
    }

    Indices subclasses() {
      return Indices.of(of.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /// The subclasses that have segments, ascending.
  public Indices subclasses() {
    return Indices.of(
        IntStream.concat(
                Arrays.stream(withinSubclasses.toArray()),
                Arrays.stream(betweenSubclasses.toArray()))
            .sorted()
            .distinct()
            .toArray());
  }

  double[][] within(int subclass) {
    return rows(within, withinSubclasses, subclass);
  }

  double[][] between(int subclass) {
    return rows(between, betweenSubclasses, subclass);
  }

  private static double[][] rows(Tensor answers, Indices subclasses, int subclass) {
    int places = answers.shape().size(1);
    int[] own = SegmentPairs.members(subclasses, Indices.of(subclass)).toArray();
    double[][] rows = new double[own.length][places];
    for (int j = 0; j < own.length; j++) {
      for (int t = 0; t < places; t++) rows[j][t] = answers.get(own[j], t);
    }
    return rows;
  }
}
