// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.util.List;
import tacit.examples.figure.Figure;

/// One figure for each [Learner].
public final class LearningFigures {
  private static final double LARGE = 0.1;

  private LearningFigures() {}

  public static List<Figure> all() {
    return List.of(matrix(), cp(), tree(), medium());
  }

  static LearningFigure matrix() {
    return new LearningFigure(
        Learner.MATRIX,
        "htf/matrix",
        "A deep matrix factorization learns singular values one by one",
        "A 64 × 64 matrix of rank 5, half of its entries seen, is completed by a product of three"
            + " matrices of full width. Nothing asks for low rank but the small start.",
        "From a start of 0.001 exactly five singular values come up, one at a time, and the matrix is"
            + " found; from one of 0.1 it is not.",
        List.of(LARGE),
        15);
  }

  static LearningFigure cp() {
    return new LearningFigure(
        Learner.CP,
        "htf/cp",
        "A CP factorization learns components one by one",
        "A 16 × 16 × 16 tensor of rank 5, half of its entries seen, is completed by a sum of 256 outer"
            + " products. (Of seeds 0 to 4, seed 2 leaves a sixth component a third above its limit.)",
        "From a start of 0.001 five of 256 components come up, one at a time, and the tensor is found;"
            + " from one of 0.1 it is not.",
        List.of(LARGE),
        15);
  }

  static LearningFigure tree() {
    return new LearningFigure(
        Learner.TREE,
        "htf/tree",
        "A hierarchical factorization learns local components one by one",
        "A 6 × 6 × 6 × 6 tensor of rank 3 along the binary tree and of higher rank across it, half of"
            + " its entries seen, is completed by a tree of width 36. What comes up one by one belongs"
            + " to the tree; across it nothing keeps the rank low.",
        "From a start of 0.03 three singular values of the matricization {0, 1}, which is in the tree,"
            + " come up one at a time, and the rest stays near 0; the rest grows with the start. {0, 2},"
            + " which is not in the tree, has a much larger effective rank.",
        List.of(LARGE, 0.3),
        15);
  }

  static LearningFigure medium() {
    return new LearningFigure(
        Learner.TREE_MEDIUM,
        "htf/tree-medium",
        "A hierarchical factorization on a drawn target",
        "An 8 × 8 × 8 × 8 tensor, the end tensor of a drawn tree of width 5, half of its entries seen,"
            + " is completed by a tree of width 64 in 25 000 steps. Drawn targets differ much: where the"
            + " smallest components are far below the others, they are learned late or not at all.",
        "The tensor is found to 2 %. (A drawn target may be too ill-conditioned for that.)",
        List.of(),
        20);
  }
}
