// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.measures.margin.OutputMargins;

/// What a network says about a set of images: scores `f` for every class, beside the true classes.
///
/// @param labels `y: (n)`
/// @param scores `f: (n, k)`, the logits
public record Answers(Indices labels, Tensor scores) {
  public Answers {
    if (scores.shape().rank() != 2 || labels.size() != scores.shape().size(0)) {
      throw new IllegalArgumentException(
          "answers: %d labels for scores (n, k) = %s".formatted(labels.size(), scores.shape()));
    }
  }

  public int count() {
    return labels.size();
  }

  public int classes() {
    return scores.shape().size(1);
  }

  public int label(int i) {
    return labels.get(i);
  }

  /// The class with the largest score; the first of equals.
  public int predicted(int i) {
    int best = 0;
    for (int k = 1; k < classes(); k++) if (scores.get(i, k) > scores.get(i, best)) best = k;
    return best;
  }

  /// Share of images of which the predicted class is the true one.
  public double accuracy() {
    long right = IntStream.range(0, count()).filter(i -> predicted(i) == label(i)).count();
    return (double) right / count();
  }

  /// `f_y − max_{k ≠ y} f_k` of every image, in the scores' own scale.
  public double[] margins() {
    return OutputMargins.of(scores, labels);
  }

  /// Images by margin, smallest first; equal margins keep their order.
  public List<Integer> byMargin() {
    double[] margins = margins();
    return IntStream.range(0, count())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> margins[i]))
        .toList();
  }

  /// Number of images by true class (rows) and predicted class (columns).
  public List<List<Integer>> confusion() {
    int[][] counts = new int[classes()][classes()];
    for (int i = 0; i < count(); i++) counts[label(i)][predicted(i)]++;
    return Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }
}
