// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.measures.example.El2n;
import tacit.measures.margin.GradientMass;
import tacit.measures.margin.NormalizedMargins;

/// A network of [Perceptron] learns a few images until the mean cross-entropy is below 0.01; a row
/// for each of the images of smallest margin, and then for one in so many.
///
/// The columns: `rank` from 1, `image` its number among those learned, its `label` and the class
/// that comes next (`rival`), the normalized `margin`, and in `mass` the share that all images up
/// to this one have in the gradient of the cross-entropy, weighed by EL2N.
record SmallestRun(String data, Setup setup, long seed) implements Run {
  private static final long serialVersionUID = 1;
  static final int EACH = 30, ROWS_OF_OTHERS = 100;

  /// The images that are learned, as in `images: (n, d)`, with their labels.
  static Lesson lesson(String data, Setup setup, long seed) {
    return Lesson.drawn(data, setup.images(), setup.tests(), new Seed(seed).child("data"));
  }

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var lesson = lesson(data, setup, seed);
    var network = Perceptron.of(lesson.inputs().shape().size(1), setup.width(), 1);
    var teaching = new Teaching(network, setup);
    var start = network.init(root.child("start"));
    return rows(teaching.untilSmallLoss(lesson, start, root.child("training")));
  }

  private static Table rows(Trained trained) {
    Indices labels = trained.lesson().labels();
    Tensor scores = trained.network().outputs(trained.lesson().train());
    double[] margins = NormalizedMargins.of(trained.outputMargins(), trained.scale().logScale());
    var mass = GradientMass.of(margins, El2n.of(scores, labels));
    int n = margins.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((i, j) -> Double.compare(margins[i], margins[j]))
            .mapToInt(i -> i)
            .toArray();
    var table = Table.of("rank", "image", "label", "rival", "margin", "mass");
    for (int rank = 1; rank <= n; rank++) {
      if (rank > EACH && rank % (n / ROWS_OF_OTHERS) != 0) continue;
      int i = order[rank - 1];
      table =
          table.row(
              rank, i, labels.get(i), rival(scores, i, labels.get(i)), margins[i], mass.mass(rank));
    }
    return table;
  }

  private static int rival(Tensor scores, int i, int label) {
    return IntStream.range(0, Lesson.CLASSES)
        .filter(k -> k != label)
        .reduce((a, b) -> scores.get(i, b) > scores.get(i, a) ? b : a)
        .orElseThrow();
  }
}
