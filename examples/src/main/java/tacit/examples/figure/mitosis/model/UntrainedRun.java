// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.model;

import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Trained;

/// The last hidden layer of a network that was never trained, on test images or on Gaussian noise.
///
/// @param data name of the data set; empty for inputs `N(0, I)`
/// @param examples of noise; of images there are as many as the test set has
record UntrainedRun(String data, int width, int examples, int draws, long seed) implements Run {
  private static final long serialVersionUID = 1;
  static final String ON_IMAGES = "untrained, images", ON_NOISE = "untrained, noise";

  @Override
  public Table rows() {
    var root = new Seed(seed).child("untrained");
    Tensor x =
        Trained.untaught(data.isEmpty() ? noise(root) : Lesson.of(data), width, seed).testHidden();
    return new LayerRows(data.isEmpty() ? ON_NOISE : ON_IMAGES, x, LayerRows.Law.NONE, draws, seed)
        .of(root.child("chunks").generator());
  }

  private Lesson noise(Seed root) {
    var x = Tensor.gaussian(root.child("examples").generator(), examples, Lesson.COMPONENTS);
    var none = Indices.of(new int[examples]);
    return new Lesson(x, none, x, none);
  }
}
