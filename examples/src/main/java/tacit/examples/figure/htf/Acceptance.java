// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.Arrays;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.theory.htf.EffectiveRank;

/// When a [LearningRun] from a small start, beside those from larger ones, counts as learning one
/// component at a time.
final class Acceptance {
  private static final double LARGE = 0.1;
  private static final double TARGET_RANK = EffectiveRank.ofSingularValues(28, 18, 12);

  private Acceptance() {}

  /// Adds the conditions of one learner for its first seed.
  static Verdict judge(Verdict verdict, Table rows, Learner learner) {
    return switch (learner) {
      case MATRIX -> matrix(verdict, rows);
      case CP -> cp(verdict, rows);
      case TREE -> tree(verdict, rows);
      case TREE_MEDIUM -> medium(verdict, rows);
    };
  }

  private static Trace trace(Table rows, Learner learner, double std, String quantity) {
    return Trace.of(rows, learner, std, Trace.seeds(rows, learner).getFirst(), quantity);
  }

  private static Verdict matrix(Verdict verdict, Table rows) {
    Trace small = trace(rows, Learner.MATRIX, Learner.MATRIX.small(), Sizes.SINGULAR_VALUES);
    Trace large = trace(rows, Learner.MATRIX, LARGE, Sizes.SINGULAR_VALUES);
    double above = 0;
    for (int k = 1; k <= LearningRun.SHOWN; k++) if (small.last("v" + k) > 1) above++;
    return verdict
        .atMost(1e-5, "matrix: sixth over first", small.last("v6") / small.last("v1"))
        .atMost(1e-3, "matrix: error", small.last("error"))
        .atLeast(400, "matrix: least time between onsets", small.leastGap(5))
        .atLeast(
            100,
            "matrix: error from a start of 0.1 over that of 0.001",
            large.last("error") / small.last("error"))
        .atLeast(5, "matrix: singular values above 1", above)
        .atMost(5, "matrix: singular values above 1", above);
  }

  private static Verdict cp(Verdict verdict, Table rows) {
    Trace small = trace(rows, Learner.CP, Learner.CP.small(), Sizes.COMPONENTS);
    Trace large = trace(rows, Learner.CP, LARGE, Sizes.COMPONENTS);
    return verdict
        .atMost(1e-3, "CP: sixth component over first", small.last("v6") / small.last("v1"))
        .atMost(1e-3, "CP: error", small.last("error"))
        .atLeast(0.02, "CP: error from a start of 0.1", large.last("error"))
        .atLeast(250, "CP: least time between onsets", small.leastGap(5));
  }

  private static Verdict tree(Verdict verdict, Table rows) {
    double start = Learner.TREE.small();
    Trace along = trace(rows, Learner.TREE, start, Sizes.ALONG);
    Trace across = trace(rows, Learner.TREE, start, Sizes.ACROSS);
    double[] tails =
        Arrays.stream(new double[] {start, 0.1, 0.3})
            .map(std -> fourth(trace(rows, Learner.TREE, std, Sizes.ALONG)))
            .toArray();
    double rank = along.last("effective_rank");
    return verdict
        .atMost(1e-4, "tree: fourth over first singular value of {0, 1}", tails[0])
        .atLeast(1, "tree: the same from a start of 0.1, over that", tails[1] / tails[0])
        .atLeast(1, "tree: the same from a start of 0.3, over that of 0.1", tails[2] / tails[1])
        .atMost(
            0.05,
            "tree: effective rank of {0, 1}, distance from the target's",
            Math.abs(rank - TARGET_RANK))
        .atLeast(
            1.8,
            "tree: effective rank of {0, 2} over that of {0, 1}",
            across.last("effective_rank") / rank)
        .atLeast(150, "tree: least time between onsets", along.leastGap(3))
        .atLeast(0.62, "tree: error of the entries seen and zeros", along.last("zero_fill_error"))
        .atMost(0.8, "tree: error of the entries seen and zeros", along.last("zero_fill_error"));
  }

  private static double fourth(Trace along) {
    return along.last("v4") / along.last("v1");
  }

  private static Verdict medium(Verdict verdict, Table rows) {
    Trace trace = trace(rows, Learner.TREE_MEDIUM, Learner.TREE_MEDIUM.small(), Sizes.ALONG);
    return verdict.atMost(0.02, "tree: error", trace.last("error"));
  }
}
